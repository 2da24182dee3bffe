# SPDX-FileCopyrightText: 2026 The Rehearsal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The other side of the throughput benchmark (throughput.py says what is compared): the published
workflow as one would write it in Python with httpx and asyncio.

throughput_httpx.py URL CONVERSATIONS JOBS runs three-turn tests against the instant server and prints one
line of JSON, {"seconds", "passed"}. The token is fetched once and kept; the time includes that."""

import asyncio
import json
import sys
import time
import uuid
from datetime import datetime, timezone

import httpx

BOT, ENVIRONMENT, VERSION = "bot-1", "environment-1", "version-1"
INPUTS = [
    {"text": "book flight to paris", "delay_ms": 0},
    {"text": "departing next monday", "delay_ms": 0},
    {"text": "confirm booking", "delay_ms": 0},
]
ASSERTIONS = [
    {"step_index": 0, "expected_intent": "book_flight", "expected_confidence_min": 0.85},
    {"step_index": 1, "expected_intent": "provide_date", "expected_confidence_min": 0.8,
     "expected_entities": {"date": "next monday"}},
    {"step_index": 2, "expected_intent": "confirm_booking", "expected_confidence_min": 0.9},
]


async def sign_in(client, url):
    form = {"grant_type": "client_credentials", "client_id": "benchmark",
            "client_secret": "instant",
            "scope": "simulation:execute bot:read environment:read"}
    response = await client.post(f"{url}/api/v1/auth/token", data=form)
    response.raise_for_status()
    client.headers["Authorization"] = "Bearer " + response.json()["access_token"]


async def get(client, address):
    response = await client.get(address)
    response.raise_for_status()
    return response.json()


async def check_target(client, url):
    versions = await get(client, f"{url}/api/v1/bots/{BOT}/versions")
    if not any(each["id"] == VERSION and each["status"] == "ACTIVE" for each in versions):
        raise RuntimeError("the version is not active or does not exist")
    environment = await get(client, f"{url}/api/v1/environments/{ENVIRONMENT}")
    if environment["isolation_mode"] == "STRICT" and BOT not in environment["allowed_bot_ids"]:
        raise RuntimeError("the environment does not allow the bot")


def metrics_of(result):
    first = {}
    for step in result.get("steps") or []:
        first.setdefault(step["index"], step)
    confidences, entities, passed = [], [], 0
    for assertion in ASSERTIONS:
        step = first.get(assertion["step_index"])
        if step is None:
            continue
        nlu = step.get("nlu") or {}
        confidence = nlu.get("confidence") or 0.0
        types = {entity["type"] for entity in nlu.get("entities") or []}
        entity_ok = all(key in types for key in assertion.get("expected_entities") or {})
        intent_ok = (nlu.get("intent") == assertion["expected_intent"]
                     and confidence >= assertion.get("expected_confidence_min", 0.85))
        confidences.append(confidence)
        entities.append(1.0 if entity_ok else 0.0)
        passed += intent_ok and entity_ok
    total = len(ASSERTIONS)
    return {
        "duration_ms": result.get("durationMs") or 0,
        "avg_intent_confidence":
            round(sum(confidences) / len(confidences), 4) if confidences else 0.0,
        "avg_entity_accuracy": round(sum(entities) / len(entities), 4) if entities else 1.0,
        "assertion_success_rate": round(passed / total * 100, 2) if total else 0.0,
        "passed_assertions": passed,
        "total_assertions": total,
    }


async def run_conversation(client, url):
    """True when it passed. The audit record is made and written out as text."""
    await check_target(client, url)
    body = {"botId": BOT, "environmentId": ENVIRONMENT, "versionId": VERSION, "inputs": INPUTS,
            "context": {"locale": "en-US"}, "assertions": ASSERTIONS}
    response = await client.post(f"{url}/api/v1/simulations", json=body,
                                 headers={"Idempotency-Key": str(uuid.uuid4())})
    response.raise_for_status()
    simulation = response.json()["id"]
    while True:
        result = await get(client, f"{url}/api/v1/simulations/{simulation}")
        if result["status"].upper() in ("COMPLETED", "FAILED"):
            break
        await asyncio.sleep(2)
    metrics = metrics_of(result)
    passed = (result["status"].upper() == "COMPLETED"
              and metrics["passed_assertions"] == metrics["total_assertions"] > 0)
    record = json.dumps({
        "timestamp": datetime.now(timezone.utc).isoformat(),
        "simulation_id": simulation,
        "environment_id": result.get("environmentId", ENVIRONMENT),
        "bot_version": result.get("versionId", VERSION),
        "metrics": metrics,
        "steps": result.get("steps") or [],
        "compliance_status": "PASS" if passed else "FAIL",
    })
    return passed and bool(record)


async def main(url, conversations, jobs):
    # No look at proxy variables and .netrc: it only costs time.
    async with httpx.AsyncClient(timeout=30, trust_env=False) as client:
        started = time.perf_counter()
        await sign_in(client, url)
        left = iter(range(conversations))
        passed = 0

        async def worker():
            nonlocal passed
            for _ in left:
                good = await run_conversation(client, url)
                passed += good

        await asyncio.gather(*(worker() for _ in range(jobs)))
        seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "passed": passed}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
