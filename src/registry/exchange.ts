/**
 * One exchange with a registry: bounded in time and size, repeated when that may help, never redirected. What comes
 * back is an answer that was read whole, not yet one that is understood.
 */
import { systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { readJson } from '../json.js';
import {
  MAX_REGISTRY_ANSWER_BYTES,
  REGISTRY_MAX_WAIT_MS,
  REGISTRY_RETRY_MS,
  REGISTRY_TIMEOUT_MS,
  REGISTRY_TRIES,
} from '../limits.js';
import type { Clock } from '../time.js';
import { type Reply, unavailable } from './answers.js';
import { readBody } from './body.js';
import type { RegistryResult } from './protocol.js';
import type { Redactor } from './redact.js';

/** What the client needs of the world. */
export interface ClientPorts {
  /** As the global `fetch`. */
  send(url: string, init: RequestInit): Promise<Response>;
  clock: Clock;
  /** Resolves after that many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** At least 0, less than 1; spreads retries of many clients. */
  random(): number;
  /** Aborts after that many milliseconds with an error called TimeoutError. */
  deadline(milliseconds: number): AbortSignal;
}

export interface ExchangeOptions {
  ports: ClientPorts;
  /** Milliseconds for one request, body included. */
  timeoutMs?: number | undefined;
  /** Tries of one request. */
  tries?: number | undefined;
  /** Milliseconds waited at most between two tries. */
  maxWaitMs?: number | undefined;
}

const USER_AGENT = 'wcp-attest';

/** Sends one request; gives the answer, or WCP3002 when there is none after all tries. */
export type Exchange = (
  method: string,
  url: string,
  init?: { body?: string; headers?: Record<string, string> },
) => Promise<RegistryResult<Reply>>;

/** The exchange of a client, by its ports and its bounds. `redact` sees every text of an answer before anybody else. */
export function createExchange(options: ExchangeOptions, redact: Redactor): Exchange {
  const { ports } = options;
  const timeoutMs = options.timeoutMs ?? REGISTRY_TIMEOUT_MS;
  const tries = options.tries ?? REGISTRY_TRIES;
  const maxWaitMs = options.maxWaitMs ?? REGISTRY_MAX_WAIT_MS;

  async function attempt(
    call: string,
    url: string,
    init: RequestInit,
  ): Promise<RegistryResult<Reply> | Fault> {
    try {
      const response = await ports.send(url, {
        ...init,
        // A redirect could carry the token, or the question, to somebody else.
        redirect: 'manual',
        signal: ports.deadline(timeoutMs),
      });
      const { status, headers } = response;
      if (status === 429 || status >= 500) {
        await response.body?.cancel();
        const retryAfter = retryAfterMs(headers.get('retry-after'), ports.clock());
        return { fault: `answers ${status}`, retryAfter };
      }
      if (status >= 300 && status < 400) {
        await response.body?.cancel();
        return unavailable(
          `${call}: the registry redirects to ${quote(redact.text(headers.get('location') ?? 'nowhere'))}, which is not followed`,
        );
      }
      const bytes = await readBody(response.body, MAX_REGISTRY_ANSWER_BYTES);
      if (bytes === undefined) {
        return unavailable(`${call}: the answer is larger than ${MAX_REGISTRY_ANSWER_BYTES} bytes`);
      }
      const link = headers.get('link');
      return {
        ok: true,
        value: {
          status,
          call,
          link: link === null ? null : redact.text(link),
          json: parse(bytes, headers.get('content-type'), redact),
        },
      };
    } catch (error) {
      return { fault: faultText(error, timeoutMs), retryAfter: undefined };
    }
  }

  return async (method, url, init = {}) => {
    const call = `${method} ${url}`;
    const headers = { accept: 'application/json', 'user-agent': USER_AGENT, ...init.headers };
    for (let tried = 1; ; tried += 1) {
      const outcome = await attempt(call, url, { ...init, method, headers });
      if (!('fault' in outcome)) return outcome;
      const { fault, retryAfter } = outcome;
      if (tried >= tries) return unavailable(`${call}: the registry ${fault} (${tried} of ${tries} tries)`);
      if (retryAfter !== undefined && retryAfter > maxWaitMs) {
        return unavailable(
          `${call}: the registry ${fault} and asks to wait ${Math.ceil(retryAfter / 1000)} s, longer than ${maxWaitMs / 1000} s`,
        );
      }
      const backoff = REGISTRY_RETRY_MS * 2 ** (tried - 1) * (0.5 + ports.random() / 2);
      await ports.wait(Math.min(Math.max(retryAfter ?? 0, Math.round(backoff)), maxWaitMs));
    }
  };
}

/** A try that may be repeated; `retryAfter` is in milliseconds. */
interface Fault {
  fault: string;
  retryAfter: number | undefined;
}

function faultText(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `did not answer within ${timeoutMs} ms`;
  // fetch hides the system error below a TypeError that says "fetch failed".
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return `cannot be reached: ${systemErrorText(cause)}`;
}

/** Milliseconds of a Retry-After header (RFC 9110 section 10.2.3), or undefined when there is none that is valid. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = / GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function parse(bytes: Uint8Array, contentType: string | null, redact: Redactor): Reply['json'] {
  const read = readJson(bytes, { maxBytes: MAX_REGISTRY_ANSWER_BYTES });
  if (read.ok) return { ok: true, value: redact.json(read.document.value) };
  const kind = contentType === null ? '' : ` (content type ${quote(redact.text(contentType))})`;
  // The name of a duplicate member is shortened already, so a token in it would not be found.
  const fault = read.fault.message.replace(/^(duplicate member) .*$/s, '$1');
  return { ok: false, fault: `${fault}${kind}` };
}
