import JSON

extension Pipeline.Input {
    /// The value of `input`.
    static let form = Form<Pipeline.Input>.mapping(Keys.table) { section in
        Pipeline.Input(
            include: section.read(Keys.include, or: []),
            exclude: section.read(Keys.exclude, or: []),
            hidden: section.read(Keys.hidden, or: .skip),
            maxBytes: section.read(Keys.maxBytes, or: Pipeline.Input().maxBytes),
            html: section.read(Keys.html, or: Pipeline.HTML()),
            xml: section.read(Keys.xml),
            csv: section.read(Keys.csv),
            json: section.read(Keys.json),
            stdin: section.read(Keys.stdin, or: .jsonl)
        )
    }

    private enum Keys {
        static let include = Key(
            "include",
            Form.oneOrMore(of: pattern),
            "Patterns of the files that are read, relative to each input folder; all by default."
        )
        static let exclude = Key(
            "exclude",
            Form.oneOrMore(of: pattern),
            "Patterns of files that are left out."
        )
        static let hidden = Key(
            "hidden",
            Form<Pipeline.Input.Hidden>.choice,
            "Files and folders whose names begin with a dot are never read: skip (the default) gives "
                + "each a row that says so, ignore gives them none."
        )
        static let maxBytes = Key(
            "max_bytes",
            Form.bytes,
            "The largest file that is read, in record mode the largest record; 10MB by default."
        )
        static let html = Key("html", Pipeline.HTML.form, "How HTML is read.")
        static let xml = Key(
            "xml",
            Pipeline.XML.form,
            "How XML is read, and how records are taken from it."
        )
        static let csv = Key(
            "csv",
            Pipeline.CSV.form,
            "How the rows of CSV and TSV files are read, each as a document; such files are skipped by "
                + "default."
        )
        static let json = Key(
            "json",
            Pipeline.JSONInput.form,
            "Which parts of JSON and JSON Lines are read; JSON files are skipped by default."
        )
        static let stdin = Key(
            "stdin",
            Form<Pipeline.StandardInput>.choice,
            "What standard input brings: jsonl (the default), a document a line, or text, one document."
        )
        static let table = KeyTable(
            include.entry,
            exclude.entry,
            hidden.entry,
            maxBytes.entry,
            html.entry,
            xml.entry,
            csv.entry,
            json.entry,
            stdin.entry
        )
        private static let pattern =
            Form.text(expected: "a pattern of file names, such as **/*.html").located
    }
}

extension Pipeline.HTML {
    /// The value of `input.html`.
    static let form = Form<Pipeline.HTML>.mapping(Keys.table) { section in
        Pipeline.HTML(
            content: section.read(Keys.content, or: .main),
            select: section.read(Keys.select, or: []),
            remove: section.read(Keys.remove, or: []),
            format: section.read(Keys.format, or: .text)
        )
    }

    private enum Keys {
        static let content = Key(
            "content",
            Form<Content>.choice,
            "Which part of a page is its text: main is the article, body all visible text, all "
                + "hidden text too, auto is main, or body where main finds hardly anything. Main by "
                + "default."
        )
        static let select = Key(
            "select",
            Form.oneOrMore(of: selector),
            "CSS selectors of what is read, instead of what content chooses."
        )
        static let remove = Key(
            "remove",
            Form.oneOrMore(of: selector),
            "CSS selectors of what is left out in any case."
        )
        static let format = Key(
            "format",
            Form<Format>.choice,
            "How structure is written: text (the default), or markdown with headings, lists, code "
                + "and tables."
        )
        static let table = KeyTable(content.entry, select.entry, remove.entry, format.entry)
        private static let selector =
            Form.text(expected: "a CSS selector, such as main .comment > p").located
    }
}

extension Pipeline.XML {
    /// The value of `input.xml`.
    static let form = Form<Pipeline.XML>.mapping(Keys.table) { section in
        let record = section.read(Keys.record)
        let text = section.read(Keys.text, or: [])
        let id = section.read(Keys.id)
        let fields = section.read(Keys.fields, or: [])
        let namespaces = section.read(Keys.namespaces, or: [])
        if section.member(Keys.record.name) == nil,
            [Keys.text.name, Keys.id.name, Keys.fields.name].contains(where: {
                section.member($0) != nil
            })
        {
            section.context.error(
                "\(section.context.key(Keys.record.name)) is missing",
                at: section.node.location,
                expected: Keys.record.form.expected
            )
            return nil
        }
        return Pipeline.XML(
            format: section.read(Keys.format, or: .auto),
            recover: section.read(Keys.recover, or: .records),
            record: record,
            text: text,
            id: id,
            fields: fields.map { Field(name: $0.name, path: $0.value) },
            namespaces: Dictionary(
                namespaces.map { ($0.name, $0.value) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    private enum Keys {
        static let format = Key(
            "format",
            Form<Format>.choice,
            "How it is written: text is prose in reading order, outline names with their values, "
                + "indented, fields a value a line with its path, auto (the default) text for "
                + "prose and outline for data."
        )
        static let recover = Key(
            "recover",
            Form<Recovery>.choice,
            "What becomes of a file of records that is damaged in one place: records (the default) "
                + "fails the damaged record and reads on behind it, strict stops there."
        )
        static let record = Key(
            "record",
            path("such as //article"),
            "The path of the elements that become documents; each file is one by default."
        )
        static let text = Key(
            "text",
            Form.oneOrMore(of: path("such as body")),
            "The paths of what is read, relative to the record; all of it by default."
        )
        static let id = Key(
            "id",
            path("such as \"@id\""),
            "The path of the record's id, relative to the record; its number by default."
        )
        static let fields = Key(
            "fields",
            Form.named(
                path("such as \"@year\""),
                expected: "a mapping of names to paths, such as {year: \"@year\"}"
            ),
            "Further fields of a record, as metadata: names with their paths."
        )
        static let namespaces = Key(
            "namespaces",
            Form.named(
                Form.text(expected: "the address of a namespace"),
                expected: "a mapping of prefixes to namespaces"
            ),
            "The namespaces of the prefixes in the paths."
        )
        static let table = KeyTable(
            format.entry,
            recover.entry,
            record.entry,
            text.entry,
            id.entry,
            fields.entry,
            namespaces.entry
        )

        private static func path(_ example: String) -> Form<Located<String>> {
            Form.text(expected: "an XPath, \(example)").located
        }
    }
}
