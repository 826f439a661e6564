export const id = 763;
export const ids = [763];
export const modules = {

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeData: () => (/* binding */ escapeData),
/* harmony export */   githubAnnotations: () => (/* binding */ githubAnnotations),
/* harmony export */   githubReport: () => (/* binding */ githubReport)
/* harmony export */ });
/* harmony import */ var _codes_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8207);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4037);
/* harmony import */ var _pretty_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8552);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5650);





const COMMAND = { error: 'error', warning: 'warning', note: 'notice' };
/** The report's findings as workflow commands. */
function githubReport(report) {
    return githubAnnotations(report.findings);
}
/**
 * One command per finding and line. GitHub shows ten annotations of a kind per step and drops the rest unseen, so at
 * most MAX_ANNOTATIONS of a severity are written; a plain line then says how many are left.
 */
function githubAnnotations(findings) {
    const lines = [];
    const written = { error: 0, warning: 0, note: 0 };
    const left = { error: 0, warning: 0, note: 0 };
    for (const one of (0,_pretty_js__WEBPACK_IMPORTED_MODULE_2__/* .bySeverity */ .Np)(findings)) {
        if (written[one.severity] >= _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ANNOTATIONS */ .KE) {
            left[one.severity] += 1;
            continue;
        }
        written[one.severity] += 1;
        lines.push(annotation(one));
    }
    const more = ['error', 'warning', 'note']
        .filter((severity) => left[severity] > 0)
        .map((severity) => (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(left[severity], `more ${severity}`));
    if (more.length > 0)
        lines.push(`${more.join(', ')} not shown as annotations; the summary has them all`);
    return lines.map((line) => `${line}\n`).join('');
}
function annotation(one) {
    const properties = {
        file: one.path,
        line: one.path === undefined ? undefined : one.line,
        col: one.path === undefined || one.line === undefined ? undefined : one.column,
        title: (0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .codePage */ .xr)(one.code).title,
    };
    const list = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty((0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(String(value)))}`)
        .join(',');
    const region = one.region === undefined ? '' : ` in ${one.region}`;
    return `::${COMMAND[one.severity]} ${list}::${escapeData((0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(`${one.message}${region}. Fix: ${one.fix} (${one.code})`))}`;
}
/** As the runner unescapes the text after the second `::` (actions/toolkit, docs/commands.md). */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** As the runner unescapes the value of a property. */
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ })

};
