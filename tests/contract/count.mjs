// SPDX-FileCopyrightText: 2026 The Rehearsal developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: node count.mjs PRISM_LOG RESULT_FILE TURNS
// Counts the violations that the proxy logged, by direction, and makes sure that every turn of the
// suite came through it: a run that never happened breaks no contract.

import { readFileSync } from 'node:fs';

const [, , logPath, resultPath, turns] = process.argv;
const log = readFileSync(logPath, 'utf8').split('\n');
const requests = log.filter((line) => line.includes('Request received')).length;
const errors = log.filter((line) => line.includes('Request terminated with error'));
const fromServer = errors.filter((line) => line.includes('errors#VIOLATIONS')).length;
const fromClient = errors.length - fromServer;

const { summary, runs } = JSON.parse(readFileSync(resultPath, 'utf8'));
const steps = runs.reduce((sum, run) => sum + (run.steps ?? []).length, 0);

console.log(`${requests} requests, ${steps} of ${turns} turns answered, ${summary.passed} of ${summary.total} tests passed`);
console.log(`violations: ${fromClient} by the client, ${fromServer} by the sandbox`);
errors.slice(0, 10).forEach((line) => console.log(`  ${line.trim()}`));
process.exit(errors.length === 0 && steps === Number(turns) ? 0 : 1);
