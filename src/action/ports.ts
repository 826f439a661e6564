/** What the Action needs of its runner, so that the work itself does no I/O of its own. */
import type { ActionInputName } from '../config/action-inputs.js';
import type { Clock } from '../time.js';
import type { Outputs } from './outputs.js';

export interface ActionPorts {
  /** The text of an input, or the empty text. */
  input(name: ActionInputName): string;
  env(name: string): string | undefined;
  /** Makes the runner replace a value in every log from now on. */
  mask(value: string): void;
  /** Text for people. Nothing in it is taken for a workflow command. */
  log(text: string): void;
  /** Workflow commands, as `githubReport` writes them. */
  annotate(commands: string): void;
  setOutputs(outputs: Outputs): void;
  /** Adds Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
  /** Writes the JSON report and gives its path. */
  writeReport(json: string): string;
  clock: Clock;
  uuid(): string;
  /** Adds files to the GitHub release of this run; resolves to what failed, one line each. */
  attach(token: string, files: readonly Attachment[]): Promise<string[]>;
}

export interface Attachment {
  name: string;
  /** Absolute. */
  path: string;
}
