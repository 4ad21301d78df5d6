import { everythingBut } from './features';
import type { Format, FormatDocument, OutputFile } from './format';
import { LAYERS, LAYER_NAMES, LINK_TYPE, SLOT, layerMarks, typeName, type LayerMark } from './inception';
import type { Json } from './input';

/**
 * UIMA CAS JSON 0.4.0, which INCEpTION and DKPro Cassis read: types, feature structures, one view. Offsets: UTF-16
 * units, as in every UIMA CAS. Source: apache/uima-uimaj-io-jsoncas SPECIFICATION.adoc and README.md.
 */
export const CAS_JSON: Format = {
  id: 'cas-json',
  title: 'UIMA CAS JSON (INCEpTION)',
  ending: '.cas.json',
  unit: 'utf16',
  holds: everythingBut('unplaced', 'labelBars'),
  scope: 'article',
  write: (documents) => documents.map(write),
};

function write({ file, text, annotation }: FormatDocument): OutputFile {
  const marks = layerMarks(annotation);
  // 1 is the text, 2 the document annotation; marks follow in their order.
  const idOf = new Map(marks.map(({ id }, i) => [id, i + 3]));
  let next = marks.length + 3;
  const links: Json[] = [];
  const structures = marks.map((mark): Json => {
    const base = {
      '%ID': idOf.get(mark.id),
      '%TYPE': typeName(mark.layer),
      '@sofa': 1,
      ...mark.span,
      ...features(mark),
    };
    if (mark.slots.length === 0) return base;
    const elements = mark.slots.map(({ role, target }) => {
      links.push({ '%ID': next, '%TYPE': LINK_TYPE, '@target': idOf.get(target), role });
      return next++;
    });
    links.push({ '%ID': next, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': elements });
    return { ...base, [`@${SLOT}`]: next++ };
  });
  const cas = {
    '%TYPES': types(),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text,
      },
      {
        '%ID': 2,
        '%TYPE': 'uima.tcas.DocumentAnnotation',
        '@sofa': 1,
        begin: 0,
        end: text.length,
        language: 'ar',
      },
      ...structures.map(({ start, ...rest }) => ordered(start, rest)),
      ...links,
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, ...idOf.values()] } },
  };
  return { name: `${file}${CAS_JSON.ending}`, data: `${JSON.stringify(cas, null, 1)}\n` };
}

/** `begin` for `start`, after the keys that must come first. */
function ordered(begin: unknown, { '%ID': id, '%TYPE': type, '@sofa': sofa, ...rest }: Json): Json {
  return { '%ID': id, '%TYPE': type, '@sofa': sofa, begin, ...rest };
}

function features({ features: values }: LayerMark): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function types(): Json {
  const feature = (name: string, range: string, more: Json = {}): Json => ({
    [name]: { '%NAME': name, '%RANGE': range, ...more },
  });
  const layers = LAYER_NAMES.map((layer) => [
    typeName(layer),
    Object.assign(
      { '%NAME': typeName(layer), '%SUPER_TYPE': 'uima.tcas.Annotation' },
      ...LAYERS[layer].map((name) => feature(name, 'uima.cas.String')),
      layer === 'IsnadContent' ? feature(SLOT, 'uima.cas.FSArray', { '%ELEMENT_TYPE': LINK_TYPE }) : {},
    ) as Json,
  ]);
  const link = {
    '%NAME': LINK_TYPE,
    '%SUPER_TYPE': 'uima.cas.TOP',
    ...feature('role', 'uima.cas.String'),
    ...feature('target', 'uima.tcas.Annotation'),
  };
  return Object.fromEntries([...layers, [LINK_TYPE, link]]) as Json;
}
