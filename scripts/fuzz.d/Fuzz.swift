import AnalysisCore
@testable import DocumentIngest
import Glibc

/// Called by libFuzzer with each input.
///
/// `FUZZ_FORMAT` (html, xml, text) chooses the reader. A crash, a hang (`-timeout`) and a leak are
/// found by libFuzzer; that the map of positions keeps to the text is checked here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let format = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? "html"
    guard let first = bytes.first else { return 0 }
    let modes = HTMLContent.allCases
    let options = IngestOptions(html: modes[Int(first) % modes.count])
    let item = DocumentReader(options: options).read(
        Array(bytes.dropFirst()),
        id: DocumentID("fuzz"),
        format: DocumentFormat(rawValue: format) ?? .html
    )
    if case .document(let document) = item {
        let length = document.text.utf8.count
        for anchor in document.positions.anchors {
            precondition(anchor.textOffset <= length, "an anchor behind the text")
            precondition((anchor.sourceOffset ?? 0) < bytes.count, "an anchor behind the source")
        }
        let chunker = Chunker(maxTokens: 50, overlap: 5) { $0.utf8.count / 4 + 1 }
        let own = chunker.chunks(of: document.text).map { $0.text.utf8.count - $0.overlap }
        precondition(own.reduce(0, +) == length, "the chunks are not the text")
    }
    return 0
}
