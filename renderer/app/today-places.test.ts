import { describe, expect, it } from 'vitest';
import { placeOf, placeOfFigure } from './today-places.ts';

describe('where a row of the queue leads', () => {
  it('opens the thing itself', () => {
    const place = (kind: Parameters<typeof placeOf>[0]['kind'], what: string, subjectId = 'x') =>
      placeOf({ kind, what, subjectId });
    expect(place('request', 'access')).toEqual({ route: '/requests', keeps: { 'requests.open': 'x' } });
    expect(place('incident', 'breach')).toEqual({ route: '/incidents', keeps: { 'incidents.open': 'x' } });
    expect(place('record', 'recordRelease').keeps).toEqual({ 'records.view': 'records', 'records.record': 'x' });
    expect(place('record', 'dpiaMeasure').keeps).toEqual({ 'records.view': 'dpias', 'assessments.dpia': 'x' });
    expect(place('record', 'contractExpires').keeps).toMatchObject({ 'processors.processor': 'x' });
    expect(place('vault', 'backupFailed')).toEqual({ route: '/settings', keeps: {} });
    expect(place('programme', 'trainingExpires').keeps).toMatchObject({ 'programme.training': 'x' });
  });

  it('opens the list of incidents for a measure, which is no incident', () => {
    expect(placeOf({ kind: 'incident', what: 'incidentMeasure', subjectId: 'x' })).toEqual({
      route: '/incidents',
      keeps: { 'incidents.open': null },
    });
  });

  it('filters findings by rule and bot, and leaves out a bot that is not there', () => {
    const filters = (subjectId: string) =>
      placeOf({ kind: 'finding', what: 'consent', subjectId }).keeps['findings.filters'];
    expect(filters('consent:bot-1')).toMatchObject({ rule: 'consent', botId: 'bot-1', status: 'open' });
    expect(filters('recordDiffers:null')).toMatchObject({ rule: 'recordDiffers', botId: '' });
  });

  it('leads from a figure to where it comes from', () => {
    expect(placeOfFigure('figures').keeps).toMatchObject({ 'requests.view': 'figures' });
    expect(placeOfFigure('findings').route).toBe('/findings');
  });
});
