export const id = 986;
export const ids = [986];
export const modules = {

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readIgnoreRules: () => (/* binding */ readIgnoreRules)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(298);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8207);
/* harmony import */ var _source_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1808);
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2947);
/**
 * What `.wcpignore` at the root of a package leaves out when a package is made: the syntax and meaning of gitignore(5),
 * on bytes and case-sensitively. Verifying knows no such rules.
 */







/** What `.wcpignore` says, or every line that is wrong with it. `path` is how findings name the file. */
function readIgnoreRules(bytes, path) {
    const findings = [];
    const refuse = (what, line) => void findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('WCP2016', `\`${path}\` ${what}`, { path, ...(line && { line }) }));
    const patterns = [];
    // Relative paths are all there are; the check would throw for a hostile name such as `..`.
    const matcher = ignore__WEBPACK_IMPORTED_MODULE_0__({ ignorecase: false, allowRelativePaths: true });
    for (const [index, line] of linesOf(bytes).entries()) {
        const text = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._6)(Buffer.from(line, 'latin1'));
        const refusal = text === undefined ? 'is not UTF-8' : refusePattern(line, text);
        if (refusal !== undefined)
            refuse(refusal, index + 1);
        if (refusal !== undefined || text === undefined || text === '' || text.startsWith('#'))
            continue;
        patterns.push(text);
        // The bytes of names are matched with the bytes of patterns, as git does: `?` is one byte.
        matcher.add({ pattern: line });
        if (patterns.length === _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_PATTERNS */ .Jv + 1)
            refuse(`has more than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_PATTERNS */ .Jv} patterns`, index + 1);
    }
    if (findings.length > 0)
        return { ok: false, findings };
    const workOn = workOf(patterns);
    const known = new Map();
    let work = 0;
    const ignores = (entry) => {
        if (isKept(entry) || entry.path.length > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PATH_BYTES */ .PR)
            return false;
        const isDirectory = entry.kind === 'directory' || entry.kind === 'submodule';
        const asked = isDirectory ? `${entry.path}/` : entry.path;
        const answer = known.get(asked);
        if (answer !== undefined || work > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_WORK */ .qU)
            return answer ?? false;
        const parent = (0,_source_source_js__WEBPACK_IMPORTED_MODULE_6__/* .parentOf */ .gN)(entry.path);
        // The matcher tries the directories above a path, unless it knows them.
        const isIgnored = parent !== '' && ignores({ path: parent, kind: 'directory' });
        // Counted once for each path, so that the same package always comes to the same work.
        work += workOn(entry.path);
        if (work > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_WORK */ .qU)
            return false;
        known.set(asked, isIgnored || matcher.ignores(asked));
        return known.get(asked) === true;
    };
    const rules = {
        patterns,
        ignores,
        get exhausted() {
            return work > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_WORK */ .qU;
        },
    };
    return { ok: true, rules };
}
/**
 * About what it takes to match a path with all patterns: most read it once, one with `**` between names once for each
 * level, and one such as `**` or `a**` once for each byte.
 */
function workOf(patterns) {
    const isStars = (name) => name.includes('**');
    let [each, levels, bytes] = [0, 0, 0];
    for (const pattern of patterns) {
        const names = pattern.replace(/^!?\/?/, '').split('/');
        if (names.every((name) => name === '' || isStars(name)))
            bytes += 1;
        else if (names.slice(1, -1).some(isStars))
            levels += 1;
        else
            each += 1;
    }
    return (path) => path.length * (each + levels * path.split('/').length + bytes * path.length);
}
/** Raw lines as git reads them: without a byte order mark, a CR before the line feed, and spaces at the end. */
function linesOf(bytes) {
    const text = (0,_source_source_js__WEBPACK_IMPORTED_MODULE_6__/* .rawPath */ .av)(bytes).replace(/^\xef\xbb\xbf/, '');
    return text.split('\n').map((line) => withoutTrailingSpaces(line.replace(/\r$/, '')));
}
/** A space after a backslash stays, and so does everything before it. */
function withoutTrailingSpaces(line) {
    return /^(?:[^\\ ]|\\.|\\$| +(?! |$))*/s.exec(line)?.[0] ?? line;
}
/** Why a pattern is refused, or undefined. */
function refusePattern(raw, text) {
    if (raw.startsWith('#'))
        return undefined;
    if (raw.includes('\0'))
        return 'holds a NUL';
    if (raw.length > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_PATTERN_BYTES */ .jf)
        return `has a pattern of more than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_PATTERN_BYTES */ .jf} bytes`;
    const shown = `has the pattern ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)},`;
    if (/^(?:[^\\]|\\.)*\\$/s.test(raw))
        return `${shown} which ends in a backslash and matches nothing`;
    if (/^(?:[^\\]|\\[^/])*\\\//s.test(raw))
        return `${shown} in which a backslash stands before a slash`;
    const body = raw.replace(/^!/, '');
    if (!body.includes('/'))
        return undefined;
    // Git itself takes `a**/b` for `a` and `**/b`, unlike its documentation.
    const stars = body.split('/').filter((name) => /(?<!\\)\*\*/.test(name));
    if (stars.some((name) => !/^\*+$/.test(name)))
        return `${shown} in which \`**\` is a part of a name; write \`*\`, or \`**\` between slashes`;
    if (stars.length > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_GLOBSTARS */ .SI)
        return `${shown} in which \`**\` stands more than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_IGNORE_GLOBSTARS */ .SI} times`;
    return undefined;
}
/** The rules themselves and the attestation are never left out by a pattern. */
function isKept({ path, kind }) {
    if (path === _exclusions_js__WEBPACK_IMPORTED_MODULE_4__/* .IGNORE_FILE */ .SV)
        return true;
    return kind !== 'directory' && (path === 'manifest.json' || path === 'manifest.sig');
}


/***/ })

};
