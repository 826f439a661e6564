import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/bytes.js';
import type { JsonObject, JsonValue } from '../../src/json.js';
import { encodeBundle, readBundle } from '../../src/sign/bundle.js';
import { preAuthEncoding } from '../../src/sign/dsse.js';
import { signingKey, verifyEd25519 } from '../../src/sign/ed25519.js';

const KEY = signingKey(Buffer.alloc(32, 7));
const PAYLOAD = Buffer.from('{"_type":"x"}');
const BUNDLE = encodeBundle(PAYLOAD, KEY);

function parsed(): JsonObject {
  return JSON.parse(Buffer.from(BUNDLE).toString()) as JsonObject;
}

function readValue(value: JsonValue): ReturnType<typeof readBundle> {
  return readBundle(Buffer.from(JSON.stringify(value)));
}

type Path = readonly (string | number)[];

/** Every path of a JSON value but the root. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return names.flatMap((name) => {
    const below = [...path, name];
    return [below, ...pathsOf((value as Record<string | number, unknown>)[name], below)];
  });
}

/** A copy of the bundle in which the parent of a path was edited. */
function edited(
  path: Path,
  edit: (parent: Record<string | number, unknown>, name: string | number) => void,
): JsonObject {
  const copy = parsed();
  let parent = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last === undefined) throw new Error('no path');
  edit(parent, last);
  return copy;
}

const PATHS = pathsOf(parsed());
const OBJECTS = [[], ...PATHS.filter((path) => path.length > 0 && isObject(path))];

function isObject(path: Path): boolean {
  let value: unknown = parsed();
  for (const name of path) value = (value as Record<string | number, unknown>)[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('a bundle', () => {
  it('is the Sigstore form, byte for byte', () => {
    const signature = toBase64(readOk(BUNDLE).signature);
    expect(Buffer.from(BUNDLE).toString()).toBe(`{
  "dsseEnvelope": {
    "payload": "${toBase64(PAYLOAD)}",
    "payloadType": "application/vnd.in-toto+json",
    "signatures": [
      {
        "keyid": "${KEY.keyid}",
        "sig": "${signature}"
      }
    ]
  },
  "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
  "verificationMaterial": {
    "publicKey": {
      "hint": "${KEY.keyid}"
    }
  }
}
`);
  });

  it('holds the payload and a signature over its pre-authentication encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (payload) => {
        const { payload: read, signature, keyid } = readOk(encodeBundle(payload, KEY));
        expect(Buffer.from(read)).toEqual(Buffer.from(payload));
        expect(keyid).toBe(KEY.keyid);
        const message = preAuthEncoding('application/vnd.in-toto+json', payload);
        expect(verifyEd25519(message, signature, KEY.publicKey)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

function readOk(bytes: Uint8Array): { payload: Uint8Array; signature: Uint8Array; keyid: string } {
  const read = readBundle(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.bundle;
}

describe('readBundle refuses', () => {
  it('any member that is missing, of another type, or too many', () => {
    expect(PATHS).toHaveLength(11);
    for (const path of PATHS) {
      const without = edited(path, (parent, name) => {
        if (Array.isArray(parent)) parent.splice(Number(name), 1);
        else delete parent[name];
      });
      expect([path, readValue(without).ok]).toEqual([path, false]);
      for (const other of [null, 5, true, [], {}, '', 'x', [null]]) {
        const retyped = edited(path, (parent, name) => {
          parent[name] = other;
        });
        // An empty or another text is a payload, a signature or a hint too; the hint then differs from the keyid.
        const isText = typeof other === 'string' && ['payload', 'sig'].includes(String(path.at(-1)));
        if (other !== '' || !isText)
          expect([path, other, readValue(retyped).ok]).toEqual([path, other, false]);
      }
    }
    for (const path of OBJECTS) {
      const more = edited([...path, 'extra'], (parent, name) => {
        parent[name] = null;
      });
      expect([path, readValue(more).ok]).toEqual([path, false]);
    }
  });

  it('duplicate members', () => {
    const text = Buffer.from(BUNDLE).toString();
    for (const name of [
      'payload',
      'payloadType',
      'signatures',
      'keyid',
      'sig',
      'mediaType',
      'publicKey',
      'hint',
    ]) {
      const twice = text.replace(`"${name}":`, `"${name}": "x", "${name}":`);
      const read = readBundle(Buffer.from(twice));
      expect(read.ok ? 'accepted' : read.message).toContain('duplicate member');
    }
  });

  it.each<[string, (bundle: string) => string, string, 'malformed' | 'unsupported']>([
    [
      'an empty file',
      () => '',
      'is not strict JSON: the text ends in the middle of a value (line 1)',
      'malformed',
    ],
    [
      'null',
      () => 'null',
      'is not an object of mediaType, verificationMaterial and dsseEnvelope',
      'malformed',
    ],
    [
      'a list',
      () => '[]',
      'is not an object of mediaType, verificationMaterial and dsseEnvelope',
      'malformed',
    ],
    [
      'text after it',
      (text) => `${text}x`,
      'is not strict JSON: text after the end of the value (line 19)',
      'malformed',
    ],
    [
      'a bundle of version 0.2',
      (text) => text.replace('v0.3', 'v0.2'),
      'has mediaType `application/vnd.dev.sigstore.bundle.v0.2+json`, not `application/vnd.dev.sigstore.bundle.v0.3+json`',
      'unsupported',
    ],
    [
      'another payload type',
      (text) => text.replace('in-toto', 'x\\u202e'),
      'has payloadType `application/vnd.x\\u{202e}+json`, not `application/vnd.in-toto+json`',
      'unsupported',
    ],
    [
      'a certificate',
      (text) => text.replace(/"publicKey": \{[^}]*\}/, '"certificate": {"rawBytes": "AA=="}'),
      'has no public key hint; certificates are not supported',
      'unsupported',
    ],
    [
      'a hint of another key',
      (text) => text.replace(/("hint": "SHA256:)../, '$1xx'),
      'names two different keys',
      'malformed',
    ],
    [
      'two signatures',
      (text) => text.replace(/("signatures": \[\s*)(\{[^}]*\})/, '$1$2, $2'),
      'does not have exactly one signature',
      'malformed',
    ],
    [
      'no signature',
      (text) => text.replace(/\{\s*"keyid"[^}]*\}/, ''),
      'does not have exactly one signature',
      'malformed',
    ],
    [
      'base64 with a line feed',
      (text) => text.replace('"payload": "', '"payload": "\\n'),
      'holds base64 that is not canonical',
      'malformed',
    ],
    [
      'base64 without padding',
      (text) => text.replace(/("sig": "[^"=]*)=*"/, '$1"'),
      'holds base64 that is not canonical',
      'malformed',
    ],
    [
      'base64 of the URL alphabet',
      (text) => text.replace(/"sig": "[^"]{2}/, '"sig": "-_'),
      'holds base64 that is not canonical',
      'malformed',
    ],
  ])('%s', (_what, change, message, kind) => {
    expect(readBundle(Buffer.from(change(Buffer.from(BUNDLE).toString())))).toEqual({
      ok: false,
      kind,
      message,
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(readBundle(bytes).ok).toBe(false);
        },
      ),
    );
  });
});
