import { describe, expect, it } from 'vitest';
import { judgeAudit } from './advisories.mjs';

const report = (vulnerabilities, counts) => JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: counts } });

describe('the answer about advisories', () => {
  it('is clean without one that is high or critical', () => {
    const low = { a: { name: 'a', severity: 'moderate', range: '<2' } };
    expect(judgeAudit(report(low, { moderate: 1, high: 0, critical: 0 })).outcome).toBe('clean');
  });

  it.each(['high', 'critical'])('is a finding where one is %s', (severity) => {
    const found = { a: { name: 'a', severity, range: '<2' } };
    const answer = judgeAudit(report(found, { high: 0, critical: 0, [severity]: 1 }));
    expect(answer).toEqual({ outcome: 'found', lines: [`a <2: ${severity}`] });
  });

  it('is none where the registry refuses, is not reached or answers something else', () => {
    for (const text of ['', '<html>', '{}', 'null', '{"error":{"code":"ENOAUDIT"},"message":"405"}'])
      expect(judgeAudit(text).outcome).toBe('unanswered');
  });
});
