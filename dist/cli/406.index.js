export const id = 406;
export const ids = [406];
export const modules = {

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonReport: () => (/* binding */ jsonReport)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4037);
/** A command's result as JSON, 2 spaces, a line feed at the end. */

/** The text of a JSON value; members stay in the order given. */
function jsonReport(value) {
    return `${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value)}\n`;
}


/***/ })

};
