import DocumentIngest
import Foundation
import JSON

// content-samples FOLDER PAGE…: writes what the weights of the content model are fitted to, a file
// of numbers and a file of lines, and the names of the numbers.
let folder = URL(filePath: CommandLine.arguments[1])
_ = FileManager.default.createFile(atPath: folder.appending(path: "rows.bin").path, contents: nil)
_ = FileManager.default.createFile(
    atPath: folder.appending(path: "pages.jsonl").path,
    contents: nil
)
let numbers = try FileHandle(forWritingTo: folder.appending(path: "rows.bin"))
let lines = try FileHandle(forWritingTo: folder.appending(path: "pages.jsonl"))
struct Line: Encodable {
    var page: String
    var texts: [String]
    var labels: [[UInt32]]
    var slots: [Int32]
    var containers: [Int32]
    var parents: [Int32]
    var tags: [String]
    var classes: [String]
    var ids: [String]
}
for path in CommandLine.arguments.dropFirst(2) {
    let sample: ContentSample
    do {
        sample = try ContentSample(of: [UInt8](Data(contentsOf: URL(filePath: path))))
    } catch {
        FileHandle.standardError.write(Data("\(path): \(error)\n".utf8))
        continue
    }
    try numbers.write(contentsOf: sample.rows.withUnsafeBytes { Data($0) })
    let line = Line(
        page: URL(filePath: path).lastPathComponent,
        texts: sample.texts,
        labels: sample.labels,
        slots: sample.slots,
        containers: sample.containers,
        parents: sample.parents,
        tags: sample.tags,
        classes: sample.classes,
        ids: sample.ids
    )
    try lines.write(contentsOf: JSONEncoder().encode(line) + Data("\n".utf8))
}
try Data(ContentSample.names.joined(separator: "\n").utf8)
    .write(to: folder.appending(path: "names.txt"))
