// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: node other_operations.mjs BASE_URL WORKSPACE
// Calls what a run does not: lists, one intent read and replaced, training and evaluation. The proxy
// judges requests and answers; here only the status is looked at.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , baseUrl, workspace] = process.argv;
const api = `${baseUrl}/api/v1`;

const tokenAnswer = await fetch(`${api}/auth/token`, {
    method: 'POST',
    body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'contract',
        client_secret: 'contract',
        scope: 'bot:read environment:read intent:read intent:write nlp:retrain',
    }),
});
const { access_token: token } = await tokenAnswer.json();

async function call(method, path, status, body, headers = {}) {
    const answer = await fetch(`${api}${path}`, {
        method,
        headers: {
            Authorization: `Bearer ${token}`,
            Accept: 'application/json',
            ...(body ? { 'Content-Type': 'application/json' } : {}),
            ...headers,
        },
        body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status !== status) {
        console.error(`${method} ${path}: ${answer.status} instead of ${status}: ${text}`);
        process.exit(1);
    }
    return { headers: answer.headers, body: text ? JSON.parse(text) : null };
}

const first = readdirSync(join(workspace, 'intents')).sort()[0];
const { id } = JSON.parse(readFileSync(join(workspace, 'intents', first), 'utf8'));
const path = `/intents/${encodeURIComponent(id)}`;

await call('GET', '/bots', 200);
await call('GET', '/environments', 200);
await call('GET', '/intents?limit=10&offset=0', 200);
await call('GET', '/intents/no-such-intent', 404);
const read = await call('GET', path, 200);
const format = { 'X-Format-Version': '1.0' };
await call('PUT', path, 200, read.body, { ...format, 'If-Match': read.headers.get('ETag') });
await call('PUT', path, 412, read.body, { ...format, 'If-Match': '"stale"' });
const training = await call('POST', '/nlp/retrain', 202, { force: false });
const deadline = Date.now() + 60_000;
for (let status = ''; status !== 'COMPLETED' && Date.now() < deadline;) {
    const job = await call('GET', `/nlp/jobs/${training.body.jobId}`, 200);
    status = job.body.status.toUpperCase();
    await new Promise((resolve) => setTimeout(resolve, 100));
}
await call('POST', '/nlp/evaluate', 200, {
    samples: [{ text: read.body.utterances[0], expected_intent: read.body.name }],
});
