export const id = 89;
export const ids = [89];
export const modules = {

/***/ 5470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitReport: () => (/* binding */ junitReport)
/* harmony export */ });
/* harmony import */ var _codes_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4037);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5650);
/** JUnit XML: one test case per fixture, and one per finding that belongs to none. */



/** The report as a `testsuites` document. A run without cases and findings has one passed case, so it is not empty. */
function junitReport(report) {
    const inCases = new Set(report.cases.flatMap((one) => one.findings));
    const own = report.findings.filter((one) => !inCases.has(one)).map((one) => caseOf(one, report.title));
    const cases = [...report.cases, ...own];
    if (cases.length === 0) {
        cases.push({
            suite: report.title,
            name: report.ok ? 'no findings' : 'failed',
            status: report.ok ? 'passed' : 'failed',
            findings: [],
        });
    }
    const suites = Map.groupBy(cases, (one) => one.suite);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="${xml(report.title)}" ${counts(cases)}>`,
        ...[...suites].flatMap(([name, some]) => [
            `  <testsuite name="${xml(name)}" ${counts(some)}>`,
            ...some.flatMap(testCase),
            '  </testsuite>',
        ]),
        '</testsuites>',
        '',
    ].join('\n');
}
function caseOf(one, suite) {
    return {
        suite,
        name: `${one.code} ${(0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .placeText */ .Z)(one) ?? (0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .codePage */ .xr)(one.code).title}`,
        status: one.severity === 'error' ? 'failed' : 'passed',
        findings: [one],
    };
}
function counts(cases) {
    const number = (status) => cases.filter((one) => one.status === status).length;
    return `tests="${cases.length}" failures="${number('failed')}" errors="0" skipped="${number('skipped')}"`;
}
function testCase(one) {
    const file = one.findings.find((some) => some.path !== undefined)?.path;
    const head = `    <testcase classname="${xml(one.suite)}" name="${xml(one.name)}"${file === undefined ? '' : ` file="${xml(file)}"`}`;
    if (one.status === 'passed' && one.findings.length === 0)
        return [`${head}/>`];
    const message = one.findings.map((some) => `${some.message} (${some.code})`).join('; ');
    const body = one.findings.map(findingText).join('\n');
    const tag = { failed: 'failure', skipped: 'skipped', passed: 'system-out' }[one.status];
    const type = one.status === 'failed' ? ` type="${xml(one.findings[0]?.code ?? 'failure')}"` : '';
    const attributes = one.status === 'passed' ? '' : ` message="${xml(message)}"${type}`;
    return [`${head}>`, `      <${tag}${attributes}>${body}</${tag}>`, '    </testcase>'];
}
function findingText(one) {
    const place = (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .placeText */ .Z)(one);
    return xml(`${one.severity} ${one.message}${place === undefined ? '' : ` at ${place}`}. Fix: ${one.fix} (${one.code})`);
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Text for XML 1.0 content and attribute values: characters XML cannot hold were made visible first. */
function xml(text) {
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}


/***/ })

};
