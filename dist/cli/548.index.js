export const id = 548;
export const ids = [548];
export const modules = {

/***/ 2548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _codes_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9859);
/** `wcp-attest codes`: the table of codes. */


const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    usage: 'codes [--format pretty|json]',
    description: 'Lists every code that a message can name, with its severity, exit status and title.',
    output: 'value',
    positionals: {},
    flags: {},
    examples: ['wcp-attest codes', 'wcp-attest codes --format json'],
    async run() {
        const codes = (0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .allCodes */ .Sb)().map((code) => ({ code, ...(0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .codePage */ .xr)(code) }));
        const width = Math.max(...codes.map((one) => one.code.length));
        const lines = codes.map((one) => `${one.code.padEnd(width)}  ${one.severity.padEnd(7)}  ${String(one.severity === 'error' ? one.exit : 0).padStart(2)}  ${one.title}`);
        return { json: codes, pretty: lines.join('\n'), findings: [] };
    },
});


/***/ }),

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


/***/ })

};
