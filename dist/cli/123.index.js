export const id = 123;
export const ids = [123];
export const modules = {

/***/ 123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarifReport: () => (/* binding */ sarifReport)
/* harmony export */ });
/* harmony import */ var _codes_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4037);


const LEVEL = { error: 'error', warning: 'warning', note: 'note' };
const HOME = 'https://github.com/pyhall/attest-action';
/** The report as one SARIF run. Findings without a place point at the root of the repository. */
function sarifReport(report) {
    const codes = [...new Set(report.findings.map((one) => one.code))];
    return `${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'wcp-attest',
                        version: report.version,
                        informationUri: HOME,
                        rules: codes.map(rule),
                    },
                },
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The directory the program ran in.' } } },
                columnKind: 'utf16CodeUnits',
                results: report.findings.map((one) => result(one, codes.indexOf(one.code))),
            },
        ],
    })}\n`;
}
function rule(code) {
    const page = (0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .codePage */ .xr)(code);
    return {
        id: code,
        shortDescription: { text: page.title },
        fullDescription: { text: page.meaning },
        help: { text: page.fix },
        helpUri: `${HOME}/blob/main/docs/codes/${code}.md`,
        defaultConfiguration: { level: LEVEL[page.severity] },
    };
}
function result(one, ruleIndex) {
    return {
        ruleId: one.code,
        ruleIndex,
        level: LEVEL[one.severity],
        message: { text: (0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(`${one.message}. Fix: ${one.fix} (${one.code})`) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(one.path ?? '.'), uriBaseId: '%SRCROOT%' },
                    region: {
                        startLine: one.line ?? 1,
                        ...(one.column === undefined ? {} : { startColumn: one.column }),
                    },
                },
            },
        ],
        ...(one.region === undefined ? {} : { properties: { region: (0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(one.region) } }),
    };
}
/** A relative URI reference (RFC 3986 section 4.2) of a path: every character outside the unreserved ones is escaped. */
function uriOf(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}


/***/ })

};
