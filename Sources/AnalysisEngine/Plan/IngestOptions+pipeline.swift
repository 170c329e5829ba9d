internal import DocumentIngest
internal import Pipelines

extension IngestOptions {
    /// What the `input` section of a pipeline says.
    init(_ input: Pipeline.Input) {
        self.init(
            include: input.include.map(\.value),
            exclude: input.exclude.map(\.value),
            maxBytes: input.maxBytes,
            html: HTMLContent(input.html.content),
            xml: input.xml.map(XMLOptions.init)
        )
    }
}

extension HTMLContent {
    fileprivate init(_ content: Pipeline.HTML.Content) {
        self =
            switch content {
            case .main: .main
            case .body: .body
            case .all: .all
            }
    }
}

extension XMLOptions {
    fileprivate init(_ xml: Pipeline.XML) {
        self.init(
            record: xml.record.value,
            text: xml.text.map(\.value),
            id: xml.id?.value,
            fields: xml.fields.map { Field(name: $0.name, path: $0.path.value) },
            namespaces: xml.namespaces
        )
    }
}
