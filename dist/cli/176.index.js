export const id = 176;
export const ids = [176];
export const modules = {

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sourceEvidence: () => (/* binding */ sourceEvidence)
/* harmony export */ });
/* harmony import */ var _canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2151);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/** The attestation that lies in a source itself: how a commit and a tarball bring their own. */


/**
 * manifest.json and manifest.sig at the root of a source. `listed` has those of the two that are there; without it the
 * source is listed. One that is there and cannot be read is a problem: it must not pass for an absent one.
 */
async function sourceEvidence(source, listed) {
    const there = listed ?? (await source.list(() => false)).entries;
    const one = async (name, maxBytes) => {
        const path = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(source.label, name);
        const bytes = await source.read(name, maxBytes);
        return bytes === undefined && there.some((each) => each.path === name)
            ? { path, bytes, problem: `is no file of at most ${maxBytes} bytes that can be read` }
            : { path, bytes };
    };
    return {
        manifest: await one('manifest.json', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ),
        bundle: await one('manifest.sig', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLE_BYTES */ .Me),
    };
}


/***/ })

};
