import CLibYAML
import Glibc

/// libyaml's parser over a text: the only unsafe code of the module.
///
/// It owns the parser and the bytes that the parser reads, and hands out copies alone.
@safe struct YAMLEventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    init(text: String) throws(YAMLError) {
        let utf8 = text.utf8
        unsafe input = .allocate(capacity: utf8.count)
        _ = unsafe input.initialize(fromContentsOf: utf8)
        unsafe parser = .allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            throw YAMLError(.memory, "there is no memory left", at: .start)
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        try refuseManyDirectives()
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event; after `streamEnd` or an error there is none.
    mutating func next() throws(YAMLError) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { unsafe yaml_event_delete(&event) }
        return YAMLEvent(
            kind: unsafe Self.kind(of: event),
            start: unsafe YAMLPosition(event.start_mark),
            end: unsafe YAMLPosition(event.end_mark)
        )
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias(unsafe string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: .scalar(unsafe scalar(of: event))
        case YAML_SEQUENCE_START_EVENT:
            .sequenceStart(
                unsafe properties(
                    event.data.sequence_start.anchor,
                    event.data.sequence_start.tag
                )
            )
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            .mappingStart(
                unsafe properties(
                    event.data.mapping_start.anchor,
                    event.data.mapping_start.tag
                )
            )
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    private static func scalar(of event: yaml_event_t) -> YAMLEvent.Scalar {
        let data = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
        let style: YAMLNode.Style =
            switch unsafe data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        return YAMLEvent.Scalar(
            properties: unsafe properties(data.anchor, data.tag),
            text: unsafe String(decoding: bytes, as: UTF8.self),
            style: style
        )
    }

    private static func properties(
        _ anchor: UnsafePointer<yaml_char_t>?,
        _ tag: UnsafePointer<yaml_char_t>?
    ) -> YAMLEvent.Properties {
        unsafe YAMLEvent.Properties(anchor: string(anchor), tag: string(tag))
    }

    private static func string(_ pointer: UnsafePointer<yaml_char_t>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(cString: pointer)
    }
}

extension YAMLEventStream {
    /// How many lines may begin with `%`: libyaml compares each `%TAG` directive with all before
    /// it, before it yields an event.
    private static let mostDirectives = 64

    private func refuseManyDirectives() throws(YAMLError) {
        var count = 0
        var offset = 0
        while let next = index(of: UInt8(ascii: "%"), from: offset) {
            offset = next + 1
            guard unsafe next == 0 || Self.isLineEnd(input[next - 1]) else { continue }
            count += 1
            guard count > Self.mostDirectives else { continue }
            let prefix = unsafe String(decoding: input.prefix(next), as: UTF8.self)
            throw YAMLError(
                .limit,
                "more than \(Self.mostDirectives) lines begin with %",
                at: YAMLPosition(endOf: prefix)
            )
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// The next place of a byte; the C library looks through a megabyte at once.
    private func index(of byte: UInt8, from offset: Int) -> Int? {
        guard unsafe offset < input.count, let base = unsafe input.baseAddress else { return nil }
        let found = unsafe memchr(base + offset, Int32(byte), input.count - offset)
        return unsafe found.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// What libyaml says about the text that it could not read.
    private func failure() -> YAMLError {
        let error = unsafe parser.pointee.error
        if error == YAML_MEMORY_ERROR {
            return YAMLError(.memory, "there is no memory left", at: .start)
        }
        let problem = unsafe Self.message(parser.pointee.problem) ?? "this is not YAML"
        if error == YAML_READER_ERROR {
            return unsafe readerFailure(
                problem,
                offset: parser.pointee.problem_offset,
                scalar: parser.pointee.problem_value
            )
        }
        let position = unsafe YAMLPosition(parser.pointee.problem_mark)
        let context = unsafe Self.message(parser.pointee.context).map {
            SyntaxAdvice.Context(
                text: $0,
                position: unsafe YAMLPosition(parser.pointee.context_mark)
            )
        }
        let offset = unsafe parser.pointee.problem_mark.index
        return SyntaxAdvice.error(
            problem: problem,
            context: context,
            at: position,
            found: scalar(at: offset)
        )
    }

    /// A character that YAML does not allow; libyaml knows its offset in bytes alone.
    private func readerFailure(_ problem: String, offset: Int, scalar: Int32) -> YAMLError {
        let prefix = unsafe String(decoding: input.prefix(offset), as: UTF8.self)
        let digits = String(max(scalar, 0), radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        return YAMLError(
            .syntax,
            "the character U+\(padding)\(digits) may not stand in YAML: \(problem)",
            at: YAMLPosition(endOf: prefix),
            hint: "remove it, or write it as an escape in double quotes"
        )
    }

    /// The character at an offset that libyaml states in characters.
    private func scalar(at offset: Int) -> Unicode.Scalar? {
        let text = unsafe String(decoding: input, as: UTF8.self)
        return text.unicodeScalars.dropFirst(offset).first
    }

    private static func message(_ pointer: UnsafePointer<CChar>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(cString: pointer)
    }
}

extension YAMLPosition {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}
