export const id = 812;
export const ids = [812];
export const modules = {

/***/ 9902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ SCHEME_FLAG),
/* harmony export */   LM: () => (/* binding */ PACKAGE_ROOT_FLAG),
/* harmony export */   Yo: () => (/* binding */ PACKAGE_POSITIONAL),
/* harmony export */   fj: () => (/* binding */ HASH_ORDER_FLAG),
/* harmony export */   jZ: () => (/* binding */ HMAC_ENV_FLAG)
/* harmony export */ });
/** Flags that the package commands share, under the reference CLI's names where it has them. */
const HASH_ORDER_FLAG = {
    type: 'string',
    value: 'SDK',
    choices: ['python', 'go', 'typescript'],
    default: 'python',
    text: 'record order of the package hash: that of the SDK whose verifier must accept it',
};
const HMAC_ENV_FLAG = {
    type: 'string',
    value: 'NAME',
    default: 'WCP_ATTEST_HMAC_KEY',
    text: 'environment variable that holds the HMAC secret',
};
const SCHEME_FLAG = {
    type: 'string',
    value: 'SCHEME',
    choices: ['ed25519', 'hmac'],
    repeatable: true,
    text: 'signature scheme; give it twice for both (default: ed25519)',
};
const PACKAGE_ROOT_FLAG = {
    type: 'string',
    value: 'DIR',
    text: 'the package, as the reference CLI names it; the same as DIR',
};
const PACKAGE_POSITIONAL = { arity: 'optional', text: 'the package root' };


/***/ }),

/***/ 4812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _canonicalize_canonicalize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2570);
/* harmony import */ var _canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3405);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _source_directory_io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5334);
/* harmony import */ var _attestation_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9902);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9859);
/* harmony import */ var _order_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5072);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4367);
/** `hash`: the package hash of a directory, in the three orders. */









const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .defineCommand */ .N)({
    usage: 'hash DIR [--hash-order SDK]',
    description: 'Prints the awp.v1 package hash of a directory. Refuses a tree that verifiers would not agree on, naming every path.',
    output: 'report',
    positionals: { DIR: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .PACKAGE_POSITIONAL */ .Yo },
    flags: { 'package-root': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .PACKAGE_ROOT_FLAG */ .LM, 'hash-order': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .HASH_ORDER_FLAG */ .fj },
    examples: ['wcp-attest hash worker', 'wcp-attest hash worker --hash-order go --format json'],
    async run({ flags, positionals }, io) {
        const root = (0,_package_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z)('hash', positionals.DIR, flags['package-root']);
        const order = flags['hash-order'];
        const content = await (0,_canonicalize_canonicalize_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .d)((0,_source_directory_io_js__WEBPACK_IMPORTED_MODULE_3__/* .directorySource */ .X)(io.resolve(root), root));
        const usable = !(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrors */ .Cs)(content.findings);
        const report = usable ? (0,_canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .orderReport */ .zZ)(content.files, order) : undefined;
        const residue = content.residue.map((path) => `  left out: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(path)}`);
        return {
            json: {
                ok: usable,
                package_hash: report?.orders[order] ?? null,
                hash_order: order,
                orders: report?.orders ?? null,
                files: content.files.length,
                bytes: content.bytes,
                residue: content.residue,
                deny_code: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .denyCodes */ .jw)(content.findings)[0] ?? null,
                findings: content.findings,
            },
            pretty: report === undefined
                ? ''
                : [
                    report.orders[order],
                    ...(0,_order_text_js__WEBPACK_IMPORTED_MODULE_5__/* .orderLines */ .Y)(report, order).map((line) => `  ${line}`),
                    `  ${content.files.length} files, ${content.bytes} bytes`,
                    ...residue,
                ].join('\n'),
            findings: content.findings,
        };
    },
});


/***/ }),

/***/ 5072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ orderLines)
/* harmony export */ });
/* harmony import */ var _canonicalize_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/** How a package hash is shown: with the SDKs that compute the same one, and why the others do not. */


const SDK_NAMES = { python: 'Python', go: 'Go', typescript: 'TypeScript' };
/** Lines such as `same in the Python and Go SDKs`. */
function orderLines(report, used) {
    const same = _canonicalize_order_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_ORDERS */ .PW.filter((order) => report.orders[order] === report.orders[used]);
    const names = same.map((order) => SDK_NAMES[order]);
    if (same.length === _canonicalize_order_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_ORDERS */ .PW.length)
        return ['same hash in the Python, Go and TypeScript SDKs'];
    return [
        `same hash in the ${names.join(' and ')} SDK${names.length === 1 ? '' : 's'}`,
        ...report.disagreements.map(({ order, siblings: [a, b] }) => {
            return `${SDK_NAMES[order]} differs: it sorts \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(b)}\` before \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(a)}\``;
        }),
    ];
}


/***/ }),

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6995);
/** Which directory a package command is about. */

/** The positional DIR or --package-root; exactly one of them. Throws WCP2001. */
function packageRoot(command, positional, flag) {
    if (positional !== undefined && flag !== undefined) {
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('the package is given twice: as DIR and as --package-root', command);
    }
    const root = positional ?? flag;
    if (root === undefined)
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('the package directory is missing', command);
    return root;
}


/***/ })

};
