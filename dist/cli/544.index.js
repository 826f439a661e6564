export const id = 544;
export const ids = [544];
export const modules = {

/***/ 9859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** A command whose `run` gets the types that its flags and positionals imply. */
function defineCommand(spec) {
    // Sound because parse-args builds the values from these very specs.
    return spec;
}


/***/ }),

/***/ 9544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ explain_command)
});

// EXTERNAL MODULE: ./lib/codes/table.js + 4 modules
var table = __webpack_require__(9792);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/report/wrap.js
var wrap = __webpack_require__(5820);
;// CONCATENATED MODULE: ./lib/report/code-page-text.js


const EXIT = {
    1: '1 (denied)',
    2: '2 (usage or invalid input)',
    3: '3 (environment)',
    70: '70 (a bug in wcp-attest)',
};
function exitText(page) {
    return page.severity === 'error' ? EXIT[page.exit] : `0 (a ${page.severity} does not fail)`;
}
/** The page as plain text of at most `columns` columns. */
function codePageText(code, columns) {
    const page = (0,table/* codePage */.xr)(code);
    return [
        ...(0,wrap/* wrap */.L)(`${code}: ${page.title}`, columns, '  '),
        '',
        ...(0,wrap/* wrap */.L)(page.meaning, columns),
        '',
        'Usual causes:',
        ...page.causes.flatMap((cause) => (0,wrap/* wrap */.L)(`  - ${cause}`, columns, '    ')),
        '',
        ...(0,wrap/* wrap */.L)(`Fix: ${page.fix}`, columns, '     '),
        '',
        `Severity: ${page.severity}. Exit status: ${exitText(page)}.`,
        '',
    ].join('\n');
}
/** The page as a Markdown document. */
function codePageMarkdown(code) {
    const page = codePage(code);
    return [
        `# ${code}`,
        '',
        `**${page.title}**`,
        '',
        `Severity: ${page.severity}. Exit status: ${exitText(page)}.`,
        '',
        '## Meaning',
        '',
        page.meaning,
        '',
        '## Usual causes',
        '',
        ...page.causes.map((cause) => `- ${cause}`),
        '',
        '## Fix',
        '',
        page.fix,
        '',
    ].join('\n');
}
/** The list of all pages as a Markdown document. */
function codeIndexMarkdown() {
    return [
        '# Codes',
        '',
        'Every message of wcp-attest names one of these. `wcp-attest explain CODE` prints a page; these files are generated',
        'from `src/codes` by `npm run docs`.',
        '',
        '| Code | Title | Severity | Exit status |',
        '| --- | --- | --- | --- |',
        ...allCodes().map((code) => {
            const page = codePage(code);
            return `| [${code}](${code}.md) | ${page.title.replaceAll('|', '\\|')} | ${page.severity} | ${page.severity === 'error' ? page.exit : 0} |`;
        }),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/suggest.js
var suggest = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/cli/explain.js
/** `wcp-attest explain CODE`: the page of one code. */






const MAX_COLUMNS = 100;
const explain_command = (0,command/* defineCommand */.N)({
    usage: 'explain CODE [--format pretty|json]',
    description: 'Explains a code: what it means, its usual causes, and what to do.',
    output: 'value',
    positionals: { CODE: { arity: 'one', text: 'a code in any letter case, such as ATTEST_HASH_MISMATCH' } },
    flags: {},
    examples: ['wcp-attest explain ATTEST_HASH_MISMATCH'],
    async run({ positionals }, io) {
        const code = positionals.CODE.toUpperCase();
        if (!(0,table/* isCode */._m)(code)) {
            throw new errors/* CodedError */.AK('WCP2012', `unknown code ${(0,lib_escape/* quote */.hD)(positionals.CODE)}${(0,suggest/* suggestion */.h)(code, (0,table/* allCodes */.Sb)())}`, {
                fix: 'Run `wcp-attest codes` for the list.',
            });
        }
        return {
            json: { code, ...(0,table/* codePage */.xr)(code) },
            pretty: codePageText(code, Math.min(io.columns, MAX_COLUMNS)),
            findings: [],
        };
    },
});


/***/ })

};
