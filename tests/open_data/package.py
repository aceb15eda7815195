"""`du-lieu/datapackage.json`, read by frictionless: the schema of every column, every cell, every key, sizes and checksums."""

import json

from frictionless import validate

SHOWN = 5


def faults(published):
    """What is wrong with the Data Package and its files."""
    path = published / "du-lieu/datapackage.json"
    report = validate(str(path))
    found = [f"datapackage.json: {error.message}" for error in report.errors]
    for task in report.tasks:
        found += [f"{task.place}: {error.message}" for error in task.errors[:SHOWN]]
        found += [f"{task.place}: {warning}" for warning in task.warnings]
    return found + unlisted(path) + unsaid(json.loads(path.read_text()))


def unlisted(path):
    """Files that the package leaves out."""
    listed = {resource["path"] for resource in json.loads(path.read_text())["resources"]}
    there = {file.name for ending in ("csv", "xlsx", "parquet") for file in path.parent.glob(f"*.{ending}")}
    return [f"datapackage.json: {name} is not in it" for name in sorted(there ^ listed)]


def unsaid(package):
    """What nobody checks because it may be left out, and we promise."""
    found = [f"datapackage.json: no {key}" for key in ("licenses", "contributors", "sources", "created", "as_of") if not package.get(key)]
    for resource in package["resources"]:
        keys = ["title", "description", "format", "mediatype", "bytes", "hash", "licenses"]
        keys += ["encoding", "dialect", "schema"] if resource["format"] == "csv" else []
        found += [f"{resource['path']}: no {key}" for key in keys if not resource.get(key)]
        found += [f"{resource['path']}: {field['name']} has no description" for field in resource.get("schema", {}).get("fields", []) if not field.get("description")]
    return found
