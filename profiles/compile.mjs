// Compiles every FSH file of profiles/fsh and terminology/fsh together and keeps the JSON beside them in step.
// A value set, code system or concept map goes to terminology/generated, an instance with Usage: #example to
// profiles/examples, everything else to profiles/generated. With --check it only compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import sushi from 'fsh-sushi';

const { fhirdefs, sushiExport, sushiImport, utils } = sushi;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const TERMINOLOGY = ['CodeSystem', 'ValueSet', 'ConceptMap'];
const OUTPUT = ['terminology/generated', 'profiles/generated', 'profiles/examples'];

function fsh(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter(name => name.endsWith('.fsh'))
    .sort()
    .map(name => new sushiImport.RawFSH(readFileSync(join(root, folder, name), 'utf8'), `${folder}/${name}`));
}

async function compile() {
  const path = join(root, 'profiles/sushi-config.yaml');
  const config = sushiImport.importConfiguration(readFileSync(path, 'utf8'), path);
  const definitions = await fhirdefs.createFHIRDefinitions();
  await utils.loadExternalDependencies(definitions, config);
  const tank = utils.fillTank([...fsh('profiles/fsh'), ...fsh('terminology/fsh')], config);
  tank.checkDuplicateNameEntities();
  const all = sushiExport.exportFHIR(tank, definitions);
  return [...all.profiles, ...all.extensions, ...all.codeSystems, ...all.valueSets, ...all.instances]
    .filter(each => each._instanceMeta?.usage !== 'Inline');
}

/** Whose codes an artefact holds, in a rule of it too; it says so where its FSH does not. */
const OWNERS = {
  'http://loinc.org': 'LOINC codes and names are copyright Regenstrief Institute and the LOINC Committee, https://loinc.org/license.',
  'http://snomed.info/sct': 'SNOMED CT codes and names are copyright SNOMED International; their use needs its licence where no national one covers it.',
};

function withCopyright(json) {
  const text = JSON.stringify(json);
  const owners = Object.keys(OWNERS).filter(system => text.includes(system));
  if (json.url && !json.copyright && owners.length > 0) json.copyright = owners.map(system => OWNERS[system]).join(' ');
  return json;
}

function place(artefact) {
  const json = withCopyright(artefact.toJSON(false));
  const folder = TERMINOLOGY.includes(json.resourceType)
    ? OUTPUT[0]
    : artefact._instanceMeta?.usage === 'Example' ? OUTPUT[2] : OUTPUT[1];
  return [`${folder}/${json.resourceType}-${json.id}.json`, JSON.stringify(json, null, 2) + '\n'];
}

/** Only files directly in an output folder are ours; folders in it are written by hand. */
function committed() {
  return OUTPUT.filter(folder => existsSync(join(root, folder))).flatMap(folder =>
    readdirSync(join(root, folder)).filter(name => name.endsWith('.json')).map(name => `${folder}/${name}`));
}

/** The index each folder of a FHIR package has: what each of its files holds. */
function index(files) {
  const entries = files.map(([name, text]) => {
    const { resourceType, id, url, version, kind, type } = JSON.parse(text);
    return { filename: name.slice(name.lastIndexOf('/') + 1), resourceType, id, url, version, kind, type };
  });
  entries.sort((one, other) => (one.filename < other.filename ? -1 : 1));
  return JSON.stringify({ 'index-version': 1, files: entries }, null, 2) + '\n';
}

/** The guide as a resource: what the package is and holds. */
function guide(files) {
  const path = join(root, 'profiles/sushi-config.yaml');
  const { canonical, version, status, fhirVersion } = sushiImport.importConfiguration(readFileSync(path, 'utf8'), path);
  const about = JSON.parse(readFileSync(join(root, 'profiles/package/package.json'), 'utf8'));
  const resource = files.map(([name, text]) => {
    const { resourceType, id, title, name: ownName } = JSON.parse(text);
    return {
      reference: { reference: `${resourceType}/${id}` },
      name: title ?? (typeof ownName === 'string' ? ownName : id),
      exampleBoolean: name.startsWith(OUTPUT[2]),
    };
  });
  return JSON.stringify({
    resourceType: 'ImplementationGuide',
    id: about.name,
    url: `${canonical}/ImplementationGuide/${about.name}`,
    version,
    name: 'HepatoraGuide',
    title: about.title,
    status,
    description: about.description,
    copyright: Object.values(OWNERS).join(' '),
    packageId: about.name,
    license: 'Apache-2.0',
    fhirVersion,
    definition: { resource },
  }, null, 2) + '\n';
}

const files = new Map((await compile()).map(place));
const fromPolicy = 'profiles/from-policy/PlanDefinition-cytoreduction-review.json';
const packaged = [...files, [fromPolicy, readFileSync(join(root, fromPolicy), 'utf8')]];
const guideFile = 'profiles/package/ImplementationGuide-org.hepatora.fhir.json';
files.set(guideFile, guide(packaged));
const isExample = ([name]) => name.startsWith(OUTPUT[2]);
files.set('profiles/package/.index.json',
  index([...packaged.filter(each => !isExample(each)), [guideFile, files.get(guideFile)]]));
files.set('profiles/package/example/.index.json', index(packaged.filter(isExample)));
const { errors, warnings } = utils.stats.numError === undefined
  ? { errors: 0, warnings: 0 }
  : { errors: utils.stats.numError, warnings: utils.stats.numWarn };
console.log(`${files.size} artefacts, ${errors} errors, ${warnings} warnings`);
if (errors + warnings > 0) process.exit(1);

const current = name => existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '';
const stale = [...files.keys()].filter(name => current(name) !== files.get(name));
const orphans = committed().filter(name => !files.has(name));
if (process.argv.includes('--check')) {
  for (const name of [...stale, ...orphans]) console.error(`stale: ${name}`);
  if (stale.length + orphans.length > 0) {
    console.error('Run profiles/build and commit what it writes.');
    process.exit(1);
  }
} else {
  [...OUTPUT, 'profiles/package/example'].forEach(folder => mkdirSync(join(root, folder), { recursive: true }));
  stale.forEach(name => writeFileSync(join(root, name), files.get(name)));
  orphans.forEach(name => rmSync(join(root, name)));
}
