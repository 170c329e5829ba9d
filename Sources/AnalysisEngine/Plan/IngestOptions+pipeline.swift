internal import DocumentIngest
internal import Pipelines

extension IngestOptions {
    /// What the `input` section of a pipeline says.
    init(_ input: Pipeline.Input) {
        self.init(
            include: input.include.map(\.value),
            exclude: input.exclude.map(\.value),
            hidden: input.hidden == .skip ? .skip : .ignore,
            maxBytes: input.maxBytes,
            html: HTMLOptions(input.html),
            xml: input.xml.map(XMLOptions.init)
        )
        table = input.csv.map { TableOptions(text: $0.text, id: $0.id) }
        json = input.json.map { JSONOptions(records: $0.records, text: $0.text, id: $0.id) }
        standardInput = input.stdin == .text ? .text : .jsonLines
    }
}

extension HTMLContent {
    fileprivate init(_ content: Pipeline.HTML.Content) {
        self =
            switch content {
            case .main: .main
            case .body: .body
            case .all: .all
            case .auto: .auto
            }
    }
}

extension HTMLOptions {
    fileprivate init(_ html: Pipeline.HTML) {
        self.init(
            content: HTMLContent(html.content),
            select: html.select.map(\.value),
            remove: html.remove.map(\.value),
            format: html.format == .markdown ? .markdown : .text
        )
    }
}

extension XMLOptions {
    fileprivate init(_ xml: Pipeline.XML) {
        let format: XMLFormat =
            switch xml.format {
            case .auto: .auto
            case .text: .text
            case .fields: .fields
            case .outline: .outline
            }
        self.init(
            format: format,
            recover: xml.recover == .strict ? .strict : .records,
            record: xml.record?.value,
            text: xml.text.map(\.value),
            id: xml.id?.value,
            fields: xml.fields.map { Field(name: $0.name, path: $0.path.value) },
            namespaces: xml.namespaces
        )
    }
}
