import AnalysisCore
import Crypto

extension Document {
    /// A document of extracted text.
    init(
        _ id: DocumentID,
        _ format: DocumentFormat,
        _ extracted: ExtractedText,
        encoding: String,
        size: Int
    ) {
        self.init(
            id: id,
            text: String(decoding: extracted.text, as: UTF8.self),
            format: format,
            encoding: encoding,
            sourceBytes: size,
            hash: ContentHash(of: extracted.text),
            metadata: extracted.metadata,
            findings: extracted.findings,
            positions: PositionMap(anchors: extracted.anchors)
        )
    }
}

extension ContentHash {
    /// The SHA-256 of bytes.
    init?(of bytes: [UInt8]) {
        guard let hash = bytes.withUnsafeBufferPointer(Self.hash) else { return nil }
        self = hash
    }

    /// The SHA-256 of a text in UTF-8.
    init?(of text: String) {
        var text = text
        guard let hash = text.withUTF8(Self.hash) else { return nil }
        self = hash
    }

    private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> ContentHash? {
        var hasher = SHA256()
        hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        return hasher.finalize().withUnsafeBytes { ContentHash($0) }
    }
}
