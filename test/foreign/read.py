"""Reads exchange files with Python's own libraries and prints what stands at their offsets: read.py FORMAT FILE [ARTICLE].

Python counts code points; where a format counts UTF-16 units, the text is taken apart as UTF-16. Prints JSON: a list of
[part, words] in file order. Nothing of Isnad is used.
"""
import csv
import json
import re
import sys
import xml.etree.ElementTree as ET
import zipfile


def utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def brat(path, article):
    text = open(article, encoding="utf-8", newline="").read()
    for line in open(path, encoding="utf-8", newline="").read().splitlines():
        if line.startswith("T"):
            _, where, words = line.split("\t")
            label, ranges = where.split(" ", 1)
            parts = [text[int(a) : int(b)] for a, b in (r.split(" ") for r in ranges.split(";"))]
            assert " ".join(parts) == words, (parts, words)
            yield label.lower(), words


def webanno_tsv(path, _):
    """Rebuilds the text and joins the tokens of each annotation, as the user guide says."""
    text, pending, found, layers = "", "", {}, []
    for line in open(path, encoding="utf-8", newline="").read().split("\n"):
        if line.startswith("#T_SP="):
            name, *columns = line[6:].split("|")
            layers += [name.split(".")[-1]] * max(1, len(columns))
        elif line.startswith("#Text="):
            pending += re.sub(r"\\(.)", lambda m: {"r": "\r", "t": "\t", "n": "\n", "f": "\f"}.get(m[1], m[1]), line[6:]) + "\n"
        elif re.match(r"\d+-\d+", line):
            unit, where, token, *cells = line.split("\t")
            start, end = map(int, where.split("-"))
            length = len(text.encode("utf-16-le")) // 2
            if pending:
                if length > start:
                    text = text[:-1]
                text += " " * (start - length) + pending
                pending = ""
            assert utf16(text, start, end) == token, (utf16(text, start, end), token)
            for layer, cell in zip(layers, cells):
                for value in re.split(r"(?<!\\)\|", cell):
                    number = re.search(r"(?<!\\)\[(\d+)\]$", value)
                    # Slot targets end with the ids of what they point to.
                    if number and not re.search(r"\d+-\d+(\.\d+)?\[", value):
                        old = found.get((layer, number[1]), (start, end))
                        found[layer, number[1]] = (min(old[0], start), max(old[1], end))
    for (layer, number), (start, end) in sorted(found.items(), key=lambda item: int(item[0][1])):
        yield layer.removeprefix("Isnad").lower(), utf16(text, start, end)


def cas_json(path, _):
    cas = json.load(open(path, encoding="utf-8"))
    by_id = {fs["%ID"]: fs for fs in cas["%FEATURE_STRUCTURES"]}
    view = cas["%VIEWS"]["_InitialView"]
    text = by_id[view["%SOFA"]]["sofaString"]
    for fs in cas["%FEATURE_STRUCTURES"]:
        known = cas["%TYPES"].get(fs["%TYPE"])
        for key, value in fs.items():
            assert not key.startswith("@") or value in by_id, (key, value)
            if known and key[0] not in "%@" and key not in ("begin", "end"):
                assert known[key]["%RANGE"] == "uima.cas.String"
    for member in view["%MEMBERS"]:
        fs = by_id[member]
        if fs["%TYPE"] in cas["%TYPES"]:
            yield fs["%TYPE"].split("Isnad")[1].lower(), utf16(text, fs["begin"], fs["end"])


def w3c(path, article):
    text = open(article, encoding="utf-8", newline="").read()
    for item in json.load(open(path, encoding="utf-8"))["items"]:
        for target in item["target"]:
            if "selector" not in target:
                continue
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"], (text[start:end], quote)
            assert text[max(0, start - 32) : start] == quote["prefix"] and text[end : end + 32] == quote["suffix"]
            part = target["isnad:part"]
            if part != "mention" or item["motivation"] == "identifying":
                yield {"mention": "speaker"}.get(part, part), quote["exact"]


def citron(path, _):
    data = json.load(open(path, encoding="utf-8"))

    def check(span):
        assert data["text"][span["start"] : span["end"]] == span["text"], span
        return span["text"]

    for group in data["coreference_groups"]:
        yield from (("speaker", check(span)) for span in group)
    for quote in data["quotes"]:
        yield from (("content", check(span)) for span in quote["contents"])
        yield "cue", check(quote["cue"])


def doccano(path, _):
    for line in open(path, encoding="utf-8"):
        data = json.loads(line)
        ids = {e["id"] for e in data["entities"]}
        assert all(r["from_id"] in ids and r["to_id"] in ids for r in data["relations"])
        for e in data["entities"]:
            yield e["label"].split("-")[0].lower(), data["text"][e["start_offset"] : e["end_offset"]]


def label_studio(path, _):
    for task in json.load(open(path, encoding="utf-8")):
        for result in task["predictions"][0]["result"]:
            value = result.get("value", {})
            # The text of a text area is what was typed, not what stands at the offsets.
            if "start" in value and result["type"] != "textarea":
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"], value
            if result["type"] == "labels":
                yield value["labels"][0].lower(), value["text"]


def refi_qda(path, _):
    ns = {"q": "urn:QDA-XML:project:1.0"}
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        root = ET.fromstring(archive.read("project.qde"))
        folders, names = {}, {}
        for folder in root.findall(".//q:Codes/q:Code", ns):
            for code in folder.findall("q:Code", ns):
                folders[code.get("guid")], names[code.get("guid")] = folder.get("name"), code.get("name")
        guids = [node.get("guid") for node in root.iter() if node.get("guid")]
        assert len(guids) == len(set(guids))
        for source in root.findall(".//q:TextSource", ns):
            text = archive.read("Sources/" + source.get("plainTextPath").removeprefix("internal://")).decode("utf-8")
            for selection in source.findall("q:PlainTextSelection", ns):
                codes = [ref.get("targetGUID") for ref in selection.findall("q:Coding/q:CodeRef", ns)]
                words = text[int(selection.get("startPosition")) : int(selection.get("endPosition"))]
                assert words.startswith(selection.get("name")[:20].strip()) or "\n" in words
                part = names[codes[0]] if folders[codes[0]] == "Isnad" else folders[codes[0]]
                yield part.split("-")[0].lower(), words


def tei(path, _):
    ns = "{http://www.tei-c.org/ns/1.0}"
    root = ET.parse(path).getroot()
    text = root.find(f".//{ns}ab").text
    ids = {node.get("{http://www.w3.org/XML/1998/namespace}id") for node in root.iter()}

    def words(pointers):
        for pointer in pointers.split():
            _, start, length = re.fullmatch(r"#string-range\((\w+),(\d+),(\d+)\)", pointer).groups()
            yield text[int(start) : int(start) + int(length)]

    for annotation in root.iter(f"{ns}annotation"):
        part = {"identifying": "speaker", "classifying": "content"}[annotation.get("motivation")]
        yield from ((part, found) for found in words(annotation.get("target")))
        for ptr in annotation.findall(f"{ns}ptr"):
            if ptr.get("type") == "cue":
                yield from (("cue", found) for found in words(ptr.get("target")))
            elif ptr.get("type") != "mention":
                assert ptr.get("target")[1:] in ids


def bio(path, article):
    text = open(article, encoding="utf-8", newline="").read()
    open_marks, columns = {}, []
    for line in open(path, encoding="utf-8", newline="").read().split("\n"):
        if line.startswith("# global.columns"):
            columns = line.split("= ")[1].split(" ")
        if not re.match(r"\d+\t", line):
            continue
        row = dict(zip(columns, line.split("\t"), strict=True))
        misc = dict(pair.split("=", 1) for pair in row["MISC"].split("|"))
        start, end = int(misc["Start"]), int(misc["End"])
        assert text[start:end] == row["FORM"]
        for column in columns[2:-1]:
            if row[column][0] == "B":
                open_marks[column, start] = [start, end]
            elif row[column][0] == "I":
                last = max(at for name, at in open_marks if name == column)
                open_marks[column, last][1] = end
    for (column, _), (start, end) in open_marks.items():
        yield column.split(":")[0].lower(), text[start:end]


def table(rows, text):
    head, *rows = rows
    for row in rows:
        row = dict(zip(head, row))
        for part in ("content", "cue"):
            ranges = [r.split("-") for r in (row[part + "_offsets"] or "").split(";") if r]
            parts = [text[int(a) : int(b)] for a, b in ranges]
            assert " … ".join(parts).replace("\r", "") == (row[part] or "").replace("\r", "").replace("_x000D_", ""), (parts, row[part])
            yield from ((part, words) for words in parts)


def csv_table(path, article):
    text = open(article, encoding="utf-8", newline="").read()
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from table(list(csv.reader(file)), text)


def xlsx(path, article):
    import openpyxl  # Debian: python3-openpyxl

    text = open(article, encoding="utf-8", newline="").read()
    book = openpyxl.load_workbook(path)
    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)
    assert book.sheetnames == ["Claims", "Speakers", "Articles"]
    yield from table([list(row) for row in book["Claims"].iter_rows(values_only=True)], text)


READERS = {name: globals()[name.replace("-", "_")] for name in ("brat", "webanno-tsv", "cas-json", "w3c", "citron", "doccano", "label-studio", "refi-qda", "tei", "bio", "xlsx")}
READERS["csv"] = csv_table

if __name__ == "__main__":
    name, path, *article = sys.argv[1:]
    print(json.dumps(list(READERS[name](path, *(article or [None]))), ensure_ascii=False))
