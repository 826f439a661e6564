export const id = 13;
export const ids = [13];
export const modules = {

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeMarkdown: () => (/* binding */ escapeMarkdown),
/* harmony export */   summaryReport: () => (/* binding */ summaryReport)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8207);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4037);
/* harmony import */ var _pretty_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8552);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5650);




/** The summary, at most `maxBytes` of UTF-8: whole rows are left out at the end, and their number is said. */
function summaryReport(report, maxBytes = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SUMMARY_BYTES */ .Q0) {
    const errors = report.findings.filter((one) => one.severity === 'error');
    const budget = { left: maxBytes - RESERVE_BYTES };
    const head = [
        `## ${report.ok ? '✅' : '❌'} ${escapeMarkdown(report.title)}: ${report.ok ? 'passed' : 'failed'}`,
        '',
    ];
    if (errors.length > 0) {
        const codes = [...new Set(errors.map((one) => one.code))];
        head.push(`${(0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(errors.length, 'error')}: ${codes.map((code) => `\`${code}\``).join(', ')}`, '');
    }
    if (report.cases.length > 0)
        head.push(caseLine(report), '');
    budget.left -= Buffer.byteLength(head.join('\n'));
    return [
        ...head,
        ...section('Packages', 'package', ['| Worker | Root | Verdict | Package hash |', '| --- | --- | --- | --- |'], report.packages.map(packageRow), budget),
        ...section('Findings', 'finding', ['| | Code | Where | What and how to fix it |', '| --- | --- | --- | --- |'], (0,_pretty_js__WEBPACK_IMPORTED_MODULE_1__/* .bySeverity */ .Np)(report.findings).map(findingRow), budget),
        ...(report.findings.length === 0 ? [] : ['`wcp-attest explain CODE` explains any code.', '']),
    ].join('\n');
}
/** Bytes kept free for headings and the lines that say what was left out. */
const RESERVE_BYTES = 1024;
function section(title, noun, head, rows, budget) {
    if (rows.length === 0)
        return [];
    const shown = [];
    for (const row of rows) {
        const bytes = Buffer.byteLength(row) + 1;
        if (bytes > budget.left)
            break;
        budget.left -= bytes;
        shown.push(row);
    }
    const left = rows.length - shown.length;
    return [
        `### ${title}`,
        '',
        ...(shown.length === 0 ? [] : [...head, ...shown, '']),
        ...(left === 0 ? [] : [`${(0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(left, `more ${noun}`)} left out: the summary would be too large.`, '']),
    ];
}
function caseLine(report) {
    const number = (status) => report.cases.filter((one) => one.status === status).length;
    const skipped = number('skipped');
    return `Fixtures: ${number('passed')} passed, ${number('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
function packageRow(one) {
    const order = one.hashOrder === undefined ? '' : ` ${escapeMarkdown(one.hashOrder)}`;
    const lines = (one.orderLines ?? []).map((line) => `<br>${withCode(line)}`).join('');
    const hash = one.packageHash === undefined ? '' : `${code(one.packageHash)}${order}${lines}`;
    return `| ${code(one.name)} | ${code(one.root)} | ${escapeMarkdown(one.verdict)} | ${hash} |`;
}
function findingRow(one) {
    const place = (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z)(one);
    const region = one.region === undefined ? '' : ` in ${code(one.region)}`;
    return `| ${one.severity} | \`${one.code}\` | ${place === undefined ? '' : code(place)} | ${withCode(one.message)}${region}<br>Fix: ${withCode(one.fix)} |`;
}
/** A message, with what stands in backticks as code. An odd number of backticks is no quoting; then all is text. */
function withCode(text) {
    const parts = text.split('`');
    if (parts.length % 2 === 0)
        return escapeMarkdown(text);
    return parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part))).join('');
}
/** In `<code>`, GitHub turns neither mentions nor issue and commit numbers into links. */
function code(text) {
    return `<code>${references((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text))}</code>`;
}
/**
 * Text on one line as Markdown that shows exactly it. After `@` and `#` comes a zero-width space, because GitHub looks
 * for mentions and issue numbers in the finished page.
 */
function escapeMarkdown(text) {
    return references((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)).replaceAll(/&#(?:64|35);/g, '$&&#8203;');
}
function references(text) {
    // Everything but letters, digits, spaces and what has no meaning in Markdown or HTML at any place.
    return text.replace(/[!-+\-./:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ })

};
