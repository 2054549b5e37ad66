// Joins what OpenAPI says of each type of resource, and the CDS services, to one collection.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const converter = createRequire(import.meta.url)('openapi-to-postmanv2');
const [address, folder, target, ...types] = process.argv.slice(2);

const convert = data => new Promise((done, failed) => {
  converter.convertV2({ type: 'string', data }, { folderStrategy: 'Tags', requestParametersResolution: 'Example' }, (error, result) =>
    error || !result.result ? failed(error ?? new Error(result.reason)) : done(result.output[0].data));
});

function hook({ id, hook, title, prefetch }) {
  const body = {
    hook,
    hookInstance: '{{$randomUUID}}',
    context: { userId: 'Practitioner/example', patientId: '{{patientId}}' },
    prefetch: Object.fromEntries(Object.keys(prefetch ?? {}).map(key => [key, null])),
  };
  if (hook === 'order-select') Object.assign(body.context, { selections: [], draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [] } });
  if (hook === 'order-sign') Object.assign(body.context, { draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [] } });
  return {
    name: title,
    request: {
      method: 'POST',
      header: [{ key: 'Content-Type', value: 'application/json' }],
      url: `{{address}}/cds-services/${id}`,
      body: { mode: 'raw', raw: JSON.stringify(body, null, 2) },
    },
  };
}

const folders = [];
for (const type of types) {
  const made = await convert(readFileSync(join(folder, `${type}.yaml`), 'utf8'));
  folders.push({ name: type, item: made.item });
}
const { services } = JSON.parse(readFileSync(join(folder, 'services.json'), 'utf8'));
folders.push({ name: 'CDS Hooks', item: services.map(hook) });
writeFileSync(target, JSON.stringify({
  info: { name: 'Hepatora', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  variable: [{ key: 'address', value: address }, { key: 'baseUrl', value: `${address}/fhir` }, { key: 'patientId', value: 'demo-0001' }],
  item: folders,
}, null, 1) + '\n');
console.log(`${target}: ${folders.map(each => each.name).join(', ')}`);
