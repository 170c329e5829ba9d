/// One step of libyaml through a document.
struct YAMLEvent {
    /// What the step is over.
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(Scalar)
        case sequenceStart(Properties)
        case sequenceEnd
        case mappingStart(Properties)
        case mappingEnd
    }

    /// What may stand before any value.
    struct Properties {
        var anchor: String?
        var tag: String?
    }

    /// A scalar as it is written.
    struct Scalar {
        var properties: Properties
        var text: String
        var style: YAMLNode.Style
    }

    var kind: Kind
    var start: YAMLPosition
    var end: YAMLPosition
}
