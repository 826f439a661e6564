export const id = 845;
export const ids = [845];
export const modules = {

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachToRelease: () => (/* binding */ attachToRelease)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(800);
/** Attaches files to the GitHub release of this run. Loaded only then: the API client is most of the bundle. */



const TEMPLATE = /\{[^}]*\}$/;
/** Uploads each file; resolves to what failed, one line each. A file that is attached already is left as it is. */
async function attachToRelease(token, files) {
    const release = _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.payload.release;
    const uploadUrl = typeof release === 'object' && release !== null && 'upload_url' in release
        ? release.upload_url
        : undefined;
    if (typeof uploadUrl !== 'string') {
        return ['nothing is attached: github-token is given, but this run is not for the event release'];
    }
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token);
    const failed = [];
    for (const { name, path } of files) {
        try {
            const url = `${uploadUrl.replace(TEMPLATE, '')}?name=${encodeURIComponent(name)}`;
            const data = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
            const headers = { 'content-type': 'application/json', 'content-length': String(data.length) };
            await octokit.request({ method: 'POST', url, headers, data });
        }
        catch (error) {
            const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
            const why = status === 403
                ? 'the token lacks the permission `contents: write`'
                : status === 422
                    ? 'a file of that name is attached already'
                    : status === undefined
                        ? 'GitHub could not be reached'
                        : `GitHub answers ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(String(status))}`;
            failed.push(`\`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}\` is not attached to the release: ${why}`);
        }
    }
    return failed;
}


/***/ })

};
