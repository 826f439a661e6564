/** Where a package that is a directory is read from. */

export const SOURCE_CHOICES = ['auto', 'git', 'directory'] as const;

/** `auto`: from the commit when git tracks the directory, else from disk. */
export type SourceChoice = (typeof SOURCE_CHOICES)[number];
