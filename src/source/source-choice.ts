/** Where a package that is a directory is read from; the configuration names it too. */
export { SOURCE_CHOICES, type SourceChoice } from '../names.js';
