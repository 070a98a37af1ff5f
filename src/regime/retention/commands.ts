import { query } from '../offices/declare.js';
import { readRetention } from './endpoints.js';
import { lastRound } from './queries.js';

const read = query(readRetention, {
  visible: ({ districtId }) => districtId,
  run: (reader, _asked, districtId) => lastRound(reader, districtId),
  view: (round) => round,
});

export const retentionOperations = [read];
