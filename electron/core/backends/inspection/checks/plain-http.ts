import { checked, notChecked, type SafetyCheck } from '../verdict.ts';

/** Whether the system can be asked without encryption. */
export const plainHttp: SafetyCheck = {
  name: 'plainHttp',
  judge({ isEncrypted, probes }) {
    // Nowhere else is such an address taken.
    if (!isEncrypted) return checked([{ kind: 'plainHttp.thisMachine', severity: 'low', values: {} }]);
    if (!probes) return notChecked('notPermitted');
    if (!probes.plainly) return notChecked('notReached');
    const { outcome, status } = probes.plainly;
    if (outcome === 'refused' || outcome === 'leadsToHttps') return checked([]);
    const kind = outcome === 'answers' ? 'plainHttp.answers' : 'plainHttp.leadsElsewhere';
    const severity = outcome === 'answers' ? 'high' : 'medium';
    return checked([{ kind, severity, values: { status: status ?? 0 }, seenBy: 'probe' }]);
  },
};
