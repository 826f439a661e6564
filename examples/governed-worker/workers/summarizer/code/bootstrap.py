"""Start of the worker: one JSON request on standard input, one JSON answer on standard output."""

import json
import sys

from worker_logic import summarize

MAX_REQUEST_BYTES = 1_000_000


def main() -> int:
    raw = sys.stdin.buffer.read(MAX_REQUEST_BYTES + 1)
    if len(raw) > MAX_REQUEST_BYTES:
        json.dump({"status": "error", "reason": "request too large"}, sys.stdout)
        return 1
    try:
        request = json.loads(raw)
        text = request["text"]
        sentences = int(request.get("max_sentences", 3))
    except (ValueError, KeyError, TypeError):
        json.dump({"status": "error", "reason": "expected {\"text\": …, \"max_sentences\": …}"}, sys.stdout)
        return 1
    summary = summarize(str(text), sentences)
    json.dump(
        {
            "status": "ok",
            "summary": summary,
            "correlation_id": request.get("correlation_id"),
        },
        sys.stdout,
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
