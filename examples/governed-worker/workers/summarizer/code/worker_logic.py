"""An extractive summary: the sentences whose words matter most to the whole text, in their own order."""

import re
from collections import Counter

MAX_SENTENCES = 10
STOP_WORDS = frozenset(
    "a an and are as at be by for from has in is it its of on or that the this to was were will with".split()
)


def summarize(text: str, max_sentences: int) -> str:
    sentences = [part.strip() for part in re.split(r"(?<=[.!?])\s+", text) if part.strip()]
    wanted = max(1, min(max_sentences, MAX_SENTENCES))
    if len(sentences) <= wanted:
        return " ".join(sentences)
    weights = Counter(word for word in words(text) if word not in STOP_WORDS)
    ranked = sorted(range(len(sentences)), key=lambda at: (-score(sentences[at], weights), at))
    return " ".join(sentences[at] for at in sorted(ranked[:wanted]))


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


def score(sentence: str, weights: Counter) -> float:
    found = words(sentence)
    return sum(weights[word] for word in found) / (len(found) or 1)
