import Testing
import YAML

/// How the bytes of a file become text.
struct YAMLTextTests {
    static let text = "name: Café 😀\n"
    static let littleEndian = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    static let bigEndian = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    static let damaged: [([UInt8], String)] = [
        ([UInt8]("a: 1\nb: Caf".utf8) + [0xE9, 0x0A], "2:7: the byte 0xE9 is not UTF-8"),
        ([UInt8]("é".utf8) + [0xC3], "1:2: the byte 0xC3 is not UTF-8"),
        ([0x80], "1:1: the byte 0x80 is not UTF-8"),
        ([0xFF, 0xFE, 0x61], "1:1: the file begins as UTF-16, but is damaged"),
        ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "1:1: the file begins as UTF-16, but is damaged"),
        ([0xFF, 0xFE, 0x00, 0x00], "1:1: the file is UTF-32, which is not supported"),
    ]

    static let encodings: [[UInt8]] = [
        [UInt8](text.utf8),
        [0xEF, 0xBB, 0xBF] + [UInt8](text.utf8),
        [0xFF, 0xFE] + littleEndian,
        [0xFE, 0xFF] + bigEndian,
    ]

    @Test(arguments: encodings)
    func `UTF-8 and UTF-16 are read, with a byte order mark or without`(bytes: [UInt8]) throws {
        #expect(try YAMLText.decode(bytes) == Self.text)
    }

    @Test func `No bytes are no text`() throws {
        #expect(try YAMLText.decode([]) == "")
    }

    @Test(arguments: damaged)
    func `Other bytes are refused where they are wrong`(bytes: [UInt8], message: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLText.decode(bytes) }
        #expect(error?.description == message)
        #expect(error?.hint == "save the file as UTF-8")
    }
}
