import { describe, expect, it } from 'vitest';
import { incidentPhases } from '../../../contract/incidents/vocabulary.ts';
import { playbookFields } from '../../../contract/playbooks.ts';
import commonAssess from './common-assess.json' with { type: 'json' };
import commonLearn from './common-learn.json' with { type: 'json' };
import commonNotify from './common-notify.json' with { type: 'json' };
import { shippedPlaybooks } from './shipped-playbooks.ts';

const german = shippedPlaybooks('de');
const english = shippedPlaybooks('en');
const both = [...german, ...english];
const allTasks = both.flatMap(({ tasks }) => tasks);

describe('the shipped playbooks', () => {
  it('are those for what happens to chatbots', () => {
    expect(english.map(({ id }) => id)).toEqual([
      'leaked-api-key',
      'exposed-admin-panel',
      'wrong-transcript',
      'prompt-injection',
      'ransomware-processor',
      'lost-device',
      'rogue-reader',
      'missent-export',
      'training-without-basis',
    ]);
  });

  it('keep to the contract, whose form lets nothing of them go', () => {
    for (const { id: _id, ...fields } of both) expect(playbookFields.parse(fields)).toEqual(fields);
  });

  it('have ten to eighteen tasks each, and every key once', () => {
    for (const { id, tasks } of english) {
      expect(tasks.length, id).toBeGreaterThanOrEqual(10);
      expect(tasks.length, id).toBeLessThanOrEqual(18);
      expect(new Set(tasks.map(({ key }) => key)).size, id).toBe(tasks.length);
    }
  });

  it('go through the phases in their order, and depend on tasks that come before, so on none in a circle', () => {
    for (const { id, tasks } of english) {
      const phases = tasks.map(({ phase }) => incidentPhases.indexOf(phase));
      expect(phases, id).toEqual(phases.toSorted((a, b) => a - b));
      tasks.forEach(({ key, dependsOn }, place) => {
        const before = tasks.slice(0, place).map((task) => task.key);
        expect(before, `${id}: ${key}`).toEqual(expect.arrayContaining(dependsOn));
        expect(new Set(dependsOn).size).toBe(dependsOn.length);
      });
    }
  });

  it('have the same task under the same key, so that a second playbook adds nothing twice', () => {
    for (const playbooks of [german, english]) {
      const tasks = playbooks.flatMap((playbook) => playbook.tasks).map(({ dependsOn: _dependsOn, ...task }) => task);
      for (const same of Map.groupBy(tasks, ({ key }) => key).values())
        for (const task of same) expect(task).toEqual(same[0]);
    }
    for (const first of english)
      for (const second of english) {
        const shared = first.tasks.filter(({ key }) => second.tasks.some((task) => task.key === key));
        expect(shared.length).toBeGreaterThanOrEqual(12);
      }
  });

  it('all lead to assessed severity, a decision, a notification, and the register', () => {
    for (const { id, tasks } of english)
      expect(
        tasks.map(({ key }) => key),
        id,
      ).toEqual(
        expect.arrayContaining([
          'callLead',
          'recordMoments',
          'takeScope',
          'assessSeverity',
          'obtainAdvice',
          'decideNotification',
          'notifyAuthority',
          'tellPersons',
          'documentBreach',
        ]),
      );
  });

  it('say for each task who, by when, how, and what shows it', () => {
    const anchors = ['opened', 'detected', 'aware'];
    for (const { key, owner, due, instructions, evidence, phase } of allTasks) {
      expect(owner, key).not.toBe('');
      expect(evidence.length, key).toBeGreaterThan(10);
      expect(instructions, key).toMatch(/^1\. .+\n2\. /u);
      if (due!.relation === 'after') expect(anchors, key).toContain(due!.anchor);
      else expect(due!.anchor, key).toBe('eu.gdpr.sa');
      if (phase === 'contain') expect(due!.hours, key).toBeLessThanOrEqual(48);
    }
  });

  it('close the hole first, within two hours, whatever else is open', () => {
    const first = english.map(({ tasks }) => tasks.find(({ phase }) => phase === 'contain')!);
    expect(first.map(({ key, due }) => [key, due!.hours])).toEqual([
      ['rotateApiKey', 1],
      ['closeAdminPanel', 0.5],
      ['stopMixUp', 1],
      ['stopTools', 1],
      ['disconnectProcessor', 1],
      ['lockDevice', 1],
      ['suspendReader', 2],
      ['recallExport', 1],
      ['freezeTraining', 2],
    ]);
    for (const { due, dependsOn } of first) {
      expect(due).toMatchObject({ relation: 'after', anchor: 'opened' });
      expect(['identifyKey', undefined]).toContain(dependsOn[0]);
    }
  });

  it('use every common task in more than one of them', () => {
    const common = [commonAssess, commonNotify, commonLearn].flatMap(({ tasks }) => tasks.map(({ key }) => key));
    for (const key of common)
      expect(english.filter(({ tasks }) => tasks.some((task) => task.key === key)).length, key).toBeGreaterThan(1);
    const others = english.flatMap(({ tasks }) => tasks.map(({ key }) => key)).filter((key) => !common.includes(key));
    expect(new Set(others).size).toBe(others.length);
  });

  it('have no task due before what it depends on, by the same moment', () => {
    for (const { id, tasks } of english)
      for (const { key, due, dependsOn } of tasks)
        for (const before of tasks.filter((task) => dependsOn.includes(task.key))) {
          if (before.due!.anchor !== due!.anchor) continue;
          const earlier = due!.relation === 'after' ? [before, { due }] : [{ due }, before];
          expect(earlier[0]!.due!.hours, `${id}: ${key} after ${before.key}`).toBeLessThanOrEqual(
            earlier[1]!.due!.hours,
          );
        }
  });

  it('are the same in both languages but for the words, and complete in each', () => {
    expect(german.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    german.forEach((playbook, index) => {
      const other = english[index]!;
      expect(playbook.name).not.toBe(other.name);
      expect(playbook.description).not.toBe(other.description);
      const frame = ({ key, phase, due, dependsOn }: (typeof other.tasks)[number]) => ({ key, phase, due, dependsOn });
      expect(playbook.tasks.map(frame)).toEqual(other.tasks.map(frame));
      playbook.tasks.forEach((task, place) => {
        const same = other.tasks[place]!;
        for (const word of ['title', 'instructions', 'owner', 'evidence'] as const)
          expect(task[word], task.key).not.toBe(same[word]);
        const steps = (text: string) => text.split('\n').length;
        expect(steps(task.instructions), task.key).toBe(steps(same.instructions));
      });
    });
  });

  it('address the German reader formally', () => {
    for (const { key, title, instructions, evidence } of german.flatMap(({ tasks }) => tasks)) {
      expect(instructions, key).toMatch(/\b(Sie|Ihnen|Ihre[nmrs]?)\b/u);
      for (const text of [title, instructions, evidence])
        expect(text, key).not.toMatch(/\b([Dd]u|[Dd]ein(e[nmrs]?)?|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]ure?)\b/u);
    }
  });
});
