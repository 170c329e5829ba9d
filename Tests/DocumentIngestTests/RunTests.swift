import AnalysisCore
import Testing

@testable import DocumentIngest

@Suite struct RunTests {
    private static let alphabet = Array(" ab\n\té\u{A0}\u{200B}\u{1}漢").map(String.init)

    /// Folds white space the plain way.
    private func folded(_ text: String) -> String {
        let visible = text.unicodeScalars.filter {
            $0.value > 0x20 || 9...13 ~= $0.value || $0 == " "
        }
        let kept = visible.filter { $0 != "\u{200B}" }
        return kept.split { $0.value <= 0x20 || $0 == "\u{A0}" }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    @Test(arguments: 0..<300)
    func `White space folds in any text, and the map leads back`(length: Int) {
        var generator = SystemRandomNumberGenerator()
        let text = (0..<length).map { _ in
            // Mostly letters, so that runs of eight bytes and more occur.
            Bool.random(using: &generator)
                ? "x" : Self.alphabet.randomElement(using: &generator) ?? ""
        }.joined()
        let bytes = Array(text.utf8)
        for usesClosure in [true, false] {
            var builder = TextBuilder()
            if usesClosure {
                builder.append(bytes.span) { TextBuilder.Origin(line: 1, offset: $0) }
            } else {
                let start = TextBuilder.Origin(line: 1, offset: 0)
                builder.append(bytes.span, from: start, countsLines: true)
            }
            let (result, anchors) = builder.finish()
            #expect(String(decoding: result, as: UTF8.self) == folded(text))
            for (index, anchor) in anchors.enumerated() {
                let next = index + 1 < anchors.count ? anchors[index + 1].textOffset : result.count
                guard let place = anchor.sourceOffset else { continue }
                for offset in anchor.textOffset..<next where result[offset] > 0x20 {
                    #expect(bytes[place + offset - anchor.textOffset] == result[offset])
                }
                guard !usesClosure else { continue }
                #expect(anchor.line == 1 + bytes[..<place].count { $0 == 0x0A })
            }
        }
    }
}
