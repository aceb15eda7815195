"""`du-lieu/catalog.jsonld`, read by rdflib: what DCAT-AP 3.0 makes mandatory, and what it recommends.

Left out of the recommended: `dct:type` of an agent, `dcat:service`, and `dcat:contactPoint` where the publisher gave no address: nobody
has said them, and nothing is invented.
"""

import hashlib
import json

from rdflib import DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import XSD

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SHA256 = URIRef("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")

ASKED = {
    DCAT.Catalog: [
        DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset, DCTERMS.issued, DCTERMS.modified, DCTERMS.language,
        DCTERMS.license, FOAF.homepage, DCAT.themeTaxonomy, DCTERMS.spatial, DCTERMS.temporal,
    ],
    DCAT.Dataset: [
        DCTERMS.title, DCTERMS.description, DCAT.distribution, DCAT.keyword, DCTERMS.publisher, DCTERMS.spatial, DCAT.theme,
        DCTERMS.accrualPeriodicity, DCTERMS.language, DCTERMS.modified,
    ],
    DCAT.DatasetSeries: [
        DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.spatial, DCTERMS.temporal, DCTERMS.accrualPeriodicity,
    ],
    DCAT.Distribution: [
        DCAT.accessURL, DCAT.downloadURL, DCTERMS.description, DCTERMS.format, DCTERMS.license, DCATAP.availability, DCAT.mediaType,
        DCAT.byteSize, SPDX.checksum,
    ],
    FOAF.Agent: [FOAF.name],
    SPDX.Checksum: [SPDX.algorithm, SPDX.checksumValue],
    VCARD.Kind: [VCARD.fn, VCARD.hasEmail],
    DCTERMS.LicenseDocument: [DCTERMS.title],
    DCTERMS.PeriodOfTime: [DCAT.startDate, DCAT.endDate],
}


def faults(published):
    """What is wrong with the catalogue."""
    path = published / "du-lieu/catalog.jsonld"
    written = json.loads(path.read_text())
    if not isinstance(written.get("@context"), dict):
        return ["catalog.jsonld: its context is elsewhere"]
    graph = Graph()
    graph.parse(data=path.read_text(), format="json-ld")
    found = missing(graph) + untyped(graph) + astray(graph)
    found += contacts(graph, published) + spans(graph) + files(graph, published)
    return [f"catalog.jsonld: {fault}" for fault in found]


def missing(graph):
    """Properties that are asked for."""
    found = [f"no {kind}" for kind in (DCAT.Catalog, DCAT.Dataset, DCAT.Distribution) if not of(graph, kind)]
    for kind, properties in ASKED.items():
        for node in of(graph, kind):
            found += [f"{node} has no {own}" for own in properties if (node, own, None) not in graph]
    return found


def of(graph, kind):
    return list(graph.subjects(RDF.type, kind))


def untyped(graph):
    """Literals that are not what their type says, and texts without a language."""
    found = [f"{value!r} is ill-typed" for value in graph.objects() if isinstance(value, Literal) and value.ill_typed]
    sizes = [value for value in graph.objects(None, DCAT.byteSize) if value.datatype != XSD.nonNegativeInteger]
    texts = (value for own in (DCTERMS.title, DCTERMS.description, DCAT.keyword, FOAF.name) for value in graph.objects(None, own))
    return found + [f"{size} is no size" for size in sizes] + [f"{text!r} has no language" for text in texts if not text.language]


def astray(graph):
    """Everything that is pointed at within the catalogue is there, and everything there is pointed at."""
    datasets = set(of(graph, DCAT.Dataset)) | set(of(graph, DCAT.DatasetSeries))
    listed, series = set(graph.objects(None, DCAT.dataset)), set(of(graph, DCAT.DatasetSeries))
    distributions, offered = set(of(graph, DCAT.Distribution)), set(graph.objects(None, DCAT.distribution))
    astray = (datasets ^ listed) | (distributions ^ offered) | (set(graph.objects(None, DCAT.inSeries)) ^ series)
    return [f"{node} is astray" for node in sorted(astray)]


def contacts(graph, published):
    """A contact point everywhere, where the page names an address to write to."""
    if "mailto:" not in (published / "du-lieu/index.html").read_text():
        return []
    nodes = of(graph, DCAT.Dataset) + of(graph, DCAT.DatasetSeries)
    return [f"{node} has no contact point" for node in nodes if (node, DCAT.contactPoint, None) not in graph]


def spans(graph):
    """No time ends before it begins, and tables with rows that have days have a time."""
    found = []
    for node in of(graph, DCTERMS.PeriodOfTime):
        if graph.value(node, DCAT.startDate).value > graph.value(node, DCAT.endDate).value:
            found.append(f"{node} ends before it begins")
    return found


def files(graph, published):
    """Sizes and checksums are those of the files."""
    found = []
    (home,) = graph.objects(None, FOAF.homepage)
    base = str(home).removesuffix("du-lieu/")
    for node in of(graph, DCAT.Distribution):
        bytes_ = (published / str(graph.value(node, DCAT.downloadURL)).removeprefix(base)).read_bytes()
        checksum = graph.value(node, SPDX.checksum)
        if graph.value(checksum, SPDX.algorithm) != SHA256 or str(graph.value(checksum, SPDX.checksumValue)).lower() != hashlib.sha256(bytes_).hexdigest():
            found.append(f"{node} has another checksum")
        if str(graph.value(node, DCAT.byteSize)) != str(len(bytes_)):
            found.append(f"{node} has another size")
    return found
