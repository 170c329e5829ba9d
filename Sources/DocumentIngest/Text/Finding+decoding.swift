import AnalysisCore
import TextDecoding

extension [Finding] {
    /// What the decoding of a text noticed.
    init(_ decoding: DecodedText, label: String?) {
        self = []
        let name = decoding.encoding.name
        if let label = decoding.disregardedLabel {
            append(.wrongEncoding(label, actual: name))
        } else if decoding.origin == .detected {
            append(.guessedEncoding(name))
        }
        if decoding.replacements > 0 {
            append(.replacedCharacters(decoding.replacements, encoding: name))
        }
        if decoding.removedNULs > 0 { append(.removedNULs(decoding.removedNULs)) }
    }
}
