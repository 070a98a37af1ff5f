import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { type SettingsGroup, settingsSchema } from '../../kernel/settings.js';

const Nothing = z.object({});

/** How a group is read and changed over HTTP: also what a page calls. */
export const settingsEndpoints = <G extends SettingsGroup>(group: G) => {
  const name: G['name'] = group.name;
  const view = z.object({
    values: settingsSchema(group).required(),
    can: z.array(z.string()),
  });
  return {
    read: readEndpoint({
      path: `/settings/${name}`,
      action: `${name}-settings.read`,
      summary: `The settings of ${group.name}`,
      params: Nothing,
      search: Nothing,
      reply: view,
    }),
    change: endpoint({
      method: 'POST',
      path: `/settings/${name}`,
      action: `${name}-settings.change`,
      summary: `Changes settings of ${group.name}; those left out stay`,
      params: Nothing,
      body: settingsSchema(group),
      reply: view,
    }),
  };
};
