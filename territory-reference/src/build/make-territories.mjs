// Makes src/main/resources/coop/vigie/territory/territories.tsv from the npm package @etalab/decoupage-administratif.
//
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   node src/build/make-territories.mjs package > src/main/resources/coop/vigie/territory/territories.tsv
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node make-territories.mjs <folder of the unpacked npm package>')
  process.exit(2)
}
const read = name => JSON.parse(readFileSync(join(folder, 'data', name + '.json'), 'utf8'))
const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

const lines = []
const line = (...cells) => lines.push(cells.map(c => (c === undefined || c === null ? '' : String(c))).join('\t').trimEnd())
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
const members = groups => new Map(groups.flatMap(g => g.membres.map(m => [m.code, g.code])))

// The overseas collectivities are listed both as departements and as regions: they are kept once.
const regions = read('regions').filter(r => r.zone !== 'com').sort(byCode)
const departements = read('departements').sort(byCode)
const epcis = read('epci').sort(byCode)
const epts = read('ept').sort(byCode)
const communes = read('communes').sort(byCode)
const current = communes.filter(c => c.type === 'commune-actuelle')
const epciOf = members(epcis)
const eptOf = members(epts)
const regionCodes = new Set(regions.map(r => r.code))

for (const r of regions) line('region', r.code, r.nom, r.zone)
for (const d of departements) line('departement', d.code, d.nom, regionCodes.has(d.region) ? d.region : '')
for (const e of epcis) line('epci', e.code, e.nom, e.type, e.populationMunicipale)
for (const e of epts) line('ept', e.code, e.nom, e.type, e.populationMunicipale)
for (const c of current) {
  line('commune', c.code, c.nom, c.departement ?? c.collectiviteOutremer?.code, epciOf.get(c.code), eptOf.get(c.code),
    c.population, c.siren, (c.codesPostaux ?? []).join(','))
}
for (const c of communes.filter(c => c.type === 'arrondissement-municipal')) {
  line('arrondissement', c.code, c.nom, c.commune, c.population, (c.codesPostaux ?? []).join(','))
}
const former = new Map(current.flatMap(c => (c.anciensCodes ?? []).map(code => [code, { code, nom: '', into: c.code }])))
for (const c of communes.filter(c => c.type === 'commune-deleguee' || c.type === 'commune-associee')) {
  former.set(c.code === c.chefLieu ? c.code + ' ' + c.nom : c.code, { code: c.code, nom: c.nom, into: c.chefLieu })
}
for (const f of [...former.values()].sort(byCode)) line('former', f.code, f.nom, f.into)

console.log('# Source: @etalab/decoupage-administratif ' + version + ' (INSEE Code officiel géographique, DGCL; boundaries of 2026), npm, published 2026-03-09.')
console.log('# Licence of the data: Licence Ouverte / Open Licence (Etalab). Made by src/build/make-territories.mjs; do not edit.')
console.log(lines.join('\n'))
