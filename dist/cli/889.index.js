export const id = 889;
export const ids = [889];
export const modules = {

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


/***/ }),

/***/ 9889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3411);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9859);
/** `wcp-attest registry serve`: a registry for development, tests and small teams. */


const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .defineCommand */ .N)({
    usage: 'registry serve [--host ADDRESS] [--port PORT] [--data FILE] [--token-env NAME]',
    description: 'Serves the registry API from one SQLite file until it is stopped. Writes need the bearer token of the environment variable; without one the registry is read only.',
    output: 'none',
    positionals: {},
    flags: {
        host: {
            type: 'string',
            value: 'ADDRESS',
            default: '127.0.0.1',
            text: 'address to listen on; one that is not loopback needs a token',
        },
        port: {
            type: 'integer',
            value: 'PORT',
            min: 0,
            max: 65_535,
            default: 7777,
            text: 'port; 0 for any free one',
        },
        data: { type: 'string', value: 'FILE', default: 'wcp-registry.sqlite', text: 'the database' },
        'token-env': {
            type: 'string',
            value: 'NAME',
            default: 'PYHALL_TOKEN',
            text: 'environment variable that holds the token of all writes',
        },
    },
    examples: ['PYHALL_TOKEN=$(openssl rand -hex 32) wcp-attest registry serve --port 7777'],
    async run({ flags }, io) {
        const stop = io.stopSignal();
        const { startRegistryServer } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(188), __webpack_require__.e(190)]).then(__webpack_require__.bind(__webpack_require__, 7190));
        const token = io.env(flags['token-env']);
        const server = await startRegistryServer({
            host: flags.host,
            port: flags.port,
            dataFile: flags.data === ':memory:' ? flags.data : io.resolve(flags.data),
            token,
            version: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
        });
        io.stderr(`registry ready at ${server.url}${token === undefined ? ' (read only: no token)' : ''}\n`);
        await stopped(stop);
        await server.close();
        io.stderr('registry stopped\n');
        return { json: { ok: true }, pretty: '', findings: [] };
    },
});
function stopped(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}


/***/ })

};
