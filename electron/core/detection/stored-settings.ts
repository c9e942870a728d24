import { findingSettings, type FindingSettings } from '../../../shared/contract/findings.ts';
import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../vault/index.ts';
import { defaultSettings, type DetectionSettings } from './detection-settings.ts';

/** What counts until somebody decides otherwise. */
export function readDetectionSettings(register: RegisterReader): DetectionSettings {
  const stored = readMeta(register, 'detection_settings');
  return typeof stored === 'string'
    ? { ...findingSettings.parse(JSON.parse(stored)), known: [] }
    : { ...defaultSettings };
}

export function storeDetectionSettings(register: RegisterWriter, settings: FindingSettings): FindingSettings {
  writeMeta(register, 'detection_settings', JSON.stringify(settings));
  return settings;
}
