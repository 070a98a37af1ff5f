import type { EventRecord } from '../../kernel/record.js';
import type { EvidenceEvent } from './rules/evidence.js';

/** How the ledger keeps it: sizes, days and digests for ever, names erasably; where a photo was taken never. */
export function evidenceRecord(event: EvidenceEvent): EventRecord {
  const subjects: EventRecord['subjects'] = [
    { kind: 'evidence', id: event.evidenceId },
    { kind: 'task', id: event.taskId },
    { kind: 'programme', id: event.programmeId },
  ];
  switch (event.type) {
    case 'evidence.attached': {
      const { about, kind, sha256, bytes, name, unitId } = event.evidence;
      return {
        subjects,
        facts: {
          ...{ kind, about: about.kind, of: about.id, sha256, bytes, unit: unitId },
          ...(event.alike.length > 0 && { seenBefore: event.alike.map(({ evidenceId }) => evidenceId) }),
          ...(event.site?.isAway === true && { away: event.site.metres }),
        },
        ...(name !== null && { personal: { name } }),
      };
    }
    case 'evidence.withdrawn':
      return { subjects, facts: { on: event.on }, ...(event.name !== null && { personal: { name: event.name } }) };
    case 'evidence.site-put-down':
    case 'evidence.site-dropped':
      return { subjects, facts: { site: event.siteId }, personal: { name: event.name } };
  }
}
