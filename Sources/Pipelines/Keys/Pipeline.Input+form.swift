import JSON

extension Pipeline.Input {
    /// The value of `input`.
    static let form = Form<Pipeline.Input>.mapping(Keys.table) { section in
        Pipeline.Input(
            include: section.read(Keys.include, or: []),
            exclude: section.read(Keys.exclude, or: []),
            maxBytes: section.read(Keys.maxBytes, or: Pipeline.Input().maxBytes),
            html: section.read(Keys.html, or: Pipeline.HTML()),
            xml: section.read(Keys.xml)
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
        static let maxBytes = Key(
            "max_bytes",
            Form.bytes,
            "The largest file that is read, in record mode the largest record; 10MB by default."
        )
        static let html = Key("html", Pipeline.HTML.form, "How HTML is read.")
        static let xml = Key("xml", Pipeline.XML.form, "How records are taken from XML files.")
        static let table = KeyTable(
            include.entry,
            exclude.entry,
            maxBytes.entry,
            html.entry,
            xml.entry
        )
        private static let pattern =
            Form.text(expected: "a pattern of file names, such as **/*.html").located
    }
}

extension Pipeline.HTML {
    /// The value of `input.html`.
    static let form: Form<Pipeline.HTML> = {
        let content = Key(
            "content",
            Form<Content>.choice,
            "Which part of a page is its text: main is the article, body all visible text, all "
                + "hidden text too. Main by default."
        )
        return Form.mapping(KeyTable(content.entry)) { section in
            Pipeline.HTML(content: section.read(content, or: .main))
        }
    }()
}

extension Pipeline.XML {
    /// The value of `input.xml`.
    static let form = Form<Pipeline.XML>.mapping(Keys.table) { section in
        let record = section.read(Keys.record)
        let text = section.read(Keys.text, or: [])
        let id = section.read(Keys.id)
        let fields = section.read(Keys.fields, or: [])
        let namespaces = section.read(Keys.namespaces, or: [])
        guard let record else { return nil }
        return Pipeline.XML(
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
        static let record = Key(
            "record",
            path("such as //article"),
            "The path of the elements that become documents.",
            isRequired: true
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
