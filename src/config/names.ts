/** File names that have a meaning of their own. */

/** The configuration of a repository. */
export const CONFIG_NAME = 'wcp-attest.yml';
/** The registry record of a worker, in the root of its package. */
export const RECORD_NAME = 'registry_record.json';
