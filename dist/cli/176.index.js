export const id = 176;
export const ids = [176];
export const modules = {

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sourceEvidence: () => (/* binding */ sourceEvidence)
/* harmony export */ });
/* harmony import */ var _canonicalize_file_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2713);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/** The attestation that lies in a source itself: how a tarball brings its own. */


/** manifest.json and manifest.sig at the root of a source. */
async function sourceEvidence(source) {
    const one = async (name, maxBytes) => ({
        path: (0,_canonicalize_file_set_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(source.label, name),
        bytes: await source.read(name, maxBytes),
    });
    return {
        manifest: await one('manifest.json', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ),
        bundle: await one('manifest.sig', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLE_BYTES */ .Me),
    };
}


/***/ })

};
