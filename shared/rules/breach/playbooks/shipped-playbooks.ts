import type { z } from 'zod';
import { playbookFields, type PlaybookFields, type PlaybookTask } from '../../../contract/playbooks.ts';
import commonAssess from './common-assess.json' with { type: 'json' };
import commonLearn from './common-learn.json' with { type: 'json' };
import commonNotify from './common-notify.json' with { type: 'json' };
import exposedAdminPanel from './exposed-admin-panel.json' with { type: 'json' };
import functions from './functions.json' with { type: 'json' };
import leakedApiKey from './leaked-api-key.json' with { type: 'json' };
import lostDevice from './lost-device.json' with { type: 'json' };
import missentExport from './missent-export.json' with { type: 'json' };
import promptInjection from './prompt-injection.json' with { type: 'json' };
import ransomwareProcessor from './ransomware-processor.json' with { type: 'json' };
import rogueReader from './rogue-reader.json' with { type: 'json' };
import { functionNames, taskFile, writtenPlaybook, type WrittenPlaybook, type WrittenTask } from './schema.ts';
import trainingWithoutBasis from './training-without-basis.json' with { type: 'json' };
import wrongTranscript from './wrong-transcript.json' with { type: 'json' };

type Language = 'de' | 'en';

export interface ShippedPlaybook extends PlaybookFields {
  id: string;
}

const files = [
  leakedApiKey,
  exposedAdminPanel,
  wrongTranscript,
  promptInjection,
  ransomwareProcessor,
  lostDevice,
  rogueReader,
  missentExport,
  trainingWithoutBasis,
];

const read = new Map<Language, readonly ShippedPlaybook[]>();

/** The playbooks Custos comes with, in a language. Tasks that several of them have in common have the same key. */
export function shippedPlaybooks(language: Language): readonly ShippedPlaybook[] {
  let playbooks = read.get(language);
  if (!playbooks) {
    playbooks = readPlaybooks(language);
    read.set(language, playbooks);
  }
  return playbooks;
}

function readPlaybooks(language: Language): ShippedPlaybook[] {
  const names = functionNames.parse(functions);
  const tasks = [commonAssess, commonNotify, commonLearn].flatMap((file) => taskFile.parse(file).tasks);
  const common = new Map(tasks.map((task) => [task.key, task]));
  return files.map((file) => {
    const written = writtenPlaybook.parse(file);
    const fields = {
      name: written.name[language],
      description: written.description[language],
      tasks: written.tasks.map((each) => sayTask(findTask(each, common), names, language)),
    };
    return { ...playbookFields.parse(fields), id: written.id };
  });
}

function findTask(task: WrittenPlaybook['tasks'][number], common: ReadonlyMap<string, WrittenTask>): WrittenTask {
  if (typeof task !== 'string' && 'phase' in task) return task;
  const { key, dependsOn } = typeof task === 'string' ? { key: task, dependsOn: [] } : task;
  const found = common.get(key);
  if (!found) throw new Error(`there is no common task ${key}`);
  return { ...found, dependsOn: [...found.dependsOn, ...dependsOn] };
}

function sayTask(task: WrittenTask, names: z.output<typeof functionNames>, language: Language): PlaybookTask {
  const owner = names[task.owner];
  if (!owner) throw new Error(`there is no function ${task.owner}`);
  return {
    ...task,
    title: task.title[language],
    instructions: task.instructions[language],
    owner: owner[language],
    evidence: task.evidence[language],
  };
}
