import AnalysisCore
import DocumentIngest
import Testing

/// Lines of mails in any encoding, and what stands in them for programs.
@Suite struct MailPlaceTests {
    /// Encodings, and a word that each can write, in bytes.
    private static let charsets: [(name: String, word: [UInt8])] = [
        ("utf-8", [0x4D, 0xC3, 0xBC, 0x68]), ("iso-8859-1", [0x4D, 0xFC, 0x68]),
        ("windows-1251", [0xCC, 0xE8, 0xF0]), ("koi8-r", [0xED, 0xC9, 0xD2]),
        ("windows-1255", [0xF9, 0xC8, 0xEC]), ("shift_jis", [0x93, 0x8C, 0x8B, 0x9E]),
        ("gb18030", [0xB1, 0xB1, 0xBE, 0xA9]), ("euc-kr", [0xBC, 0xAD, 0xBF, 0xEF]),
        ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x45, 0x6C, 0x1B, 0x28, 0x42]),
        // A byte that is wrong in the encoding.
        ("utf-8", [0x4D, 0xC3, 0xBC, 0x68, 0xFC]),
    ]

    private enum Transfer: String, CaseIterable {
        case eightBit = "8bit"
        case quoted = "quoted-printable"
        case softBreaks = "Quoted-Printable"
    }

    @Test(arguments: charsets.indices, ["\n", "\r\n"])
    func `A word leads to its line in each encoding`(charset: Int, end: String) async throws {
        let (name, word) = Self.charsets[charset]
        for transfer in Transfer.allCases {
            for isPage in [false, true] {
                let head =
                    "From: a@example.org\(end)Content-Type: multipart/mixed; boundary=b\(end)\(end)"
                    + "--b\(end)Content-Type: text/\(isPage ? "html" : "plain"); "
                    + "charset=\(name)\(end)Content-Transfer-Encoding: \(transfer.rawValue)\(end)"
                    + end
                var body: [UInt8] = []
                for number in 0..<40 {
                    let isBlank = number % 5 == 3
                    let paragraph = isPage ? Array("<p>".utf8) : []
                    if isBlank { body += Array(end.utf8) }
                    body += Self.written(paragraph + word, as: transfer)
                    // A line that goes on behind a soft break.
                    if transfer == .softBreaks { body += Array("=\(end)".utf8) }
                    body += Array(" w\(number)x".utf8) + Self.written(word, as: transfer)
                    body += Array(end.utf8)
                }
                let mail = Array(head.utf8) + body + Array("--b--\(end)".utf8)
                let document = try #require(
                    try await TemporaryFolder.document("a.eml", bytes: mail)
                )
                for number in 0..<40 {
                    let mark = Array("w\(number)x".utf8)
                    let place = try #require(document.text.utf8.firstRange(of: mark))
                    let offset = document.text.utf8.distance(
                        from: document.text.startIndex,
                        to: place.lowerBound
                    )
                    let source = try #require(mail.firstRange(of: mark)).lowerBound
                    let line = 1 + mail[..<source].count { $0 == 0x0A }
                    let found = document.positions.line(at: offset)
                    let isRight = found == line
                    #expect(
                        isRight,
                        "\(name) \(transfer) \(isPage) \(number): \(found ?? 0) \(line)"
                    )
                    guard let exact = document.positions.sourceOffset(at: offset) else { continue }
                    #expect(exact == source)
                }
            }
        }
    }

    private static func written(_ bytes: [UInt8], as transfer: Transfer) -> [UInt8] {
        guard transfer != .eightBit else { return bytes }
        return bytes.flatMap { byte -> [UInt8] in
            guard byte >= 0x80 || byte == 0x3D || byte == 0x1B else { return [byte] }
            let digits = String(byte, radix: 16, uppercase: true)
            return Array("=\(digits.count == 1 ? "0" : "")\(digits)".utf8)
        }
    }

    @Test(arguments: [
        ("See it.\n\nbegin 644 a.txt\n#0V%T\n`\nend\nAfter.\n", "See it.\n\nAfter.", 1),
        ("begin 644 a.txt\nno such lines\nend", "begin 644 a.txt\nno such lines\nend", 0),
        ("begin with me\nend", "begin with me\nend", 0),
        (
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello\n- -- \nAnn\n"
                + "-----BEGIN PGP SIGNATURE-----\n\niQEz\n=ab\n-----END PGP SIGNATURE-----\nPS\n",
            "Hello\n-- \nAnn\nPS", 2
        ),
        (
            "-----BEGIN PGP SIGNATURE-----\n\nnever ended",
            "-----BEGIN PGP SIGNATURE-----\n\nnever ended", 0
        ),
        (
            "Yes.\n> No?\n> -----BEGIN PGP SIGNATURE-----\n>\n> iQEz\n> =ab\n"
                + "> -----END PGP SIGNATURE-----\n> PS\nBo\n", "Yes.\n> No?\n> PS\nBo", 1
        ),
        (
            ">> -----BEGIN PGP SIGNED MESSAGE-----\n>> Hash: SHA1\n>>\n>> Hello\n>> - -- \n"
                + "> > -----BEGIN PGP SIGNATURE-----\n\n>>iQEz\n>>-----END PGP SIGNATURE-----\nOK\n",
            ">> Hello\n>> -- \nOK", 2
        ),
        (
            "> -----BEGIN PGP PUBLIC KEY BLOCK-----\n> iQEz\ncut off\n",
            "> -----BEGIN PGP PUBLIC KEY BLOCK-----\n> iQEz\ncut off", 0
        ),
        (
            "> See it.\n> begin 644 a.txt\n> #0V%T\n> `\n> end\n> After.\n",
            "> See it.\n> After.", 1
        ),
    ])
    func `What stands in a mail for programs is left out`(
        body: String,
        text: String,
        count: Int
    ) async throws {
        let mail = "From: a@example.org (Ann Sample)\n\n" + body
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.text == text)
        #expect(document.metadata["author"] == "Ann Sample")
        let found = document.findings.filter { $0.kind == "encoded-parts" }.reduce(0) {
            $0 + $1.count
        }
        #expect(found == count)
        let source = Array(mail.utf8)
        for (offset, byte) in document.text.utf8.enumerated() where byte > 0x20 {
            let place = try #require(document.positions.sourceOffset(at: offset))
            #expect(source[place] == byte)
        }
    }

    @Test func `A mailbox is skipped with what it is`() async throws {
        let mails =
            "From ann@example.org Mon May  6 10:00:00 2024\nFrom: Ann <ann@example.org>\n\nOne.\n"
        for name in ["a.mbox", "archive"] {
            let folder = try TemporaryFolder()
            try folder.write(name, mails)
            #expect(
                try await folder.messages() == [
                    "\(name) unsupported-format: it is a mailbox of several mails; formail -s "
                        + "splits it into mails, to be saved as .eml files"
                ]
            )
        }
        let letter = "From Ann to Bo, with love in May 2024 at 10:00\nDear Bo, it rains.\n"
        #expect(try await TemporaryFolder.document("a.txt", letter)?.text == letter)
        #expect(try await TemporaryFolder.document("a.eml", mails)?.text == "One.")
    }
}
