import AnalysisCore
import DocumentIngest
import Testing

/// What mails are made of: flowed text, mails in mails, borders and parameters.
@Suite struct MailPartTests {
    private static func flowed(_ body: String, _ parameters: String = "") -> String {
        "From: a@example.org\nContent-Type: text/plain; format=flowed\(parameters)\n\n" + body
    }

    @Test(
        arguments: [
            (flowed("one \ntwo\nthree\n"), "one two\nthree"),
            (flowed("one \r\ntwo\r\n\r\nthree\r\n"), "one two\n\nthree"),
            // A mark of quotation belongs to a paragraph; another depth ends it.
            (flowed("> a \n> b\n>> c \n> d \ne\n"), "> a b\n>> c \n> d \ne"),
            // A space in front is stuffing, and a signature flows nowhere.
            (flowed(" > no quotation \n  two\n"), "> no quotation  two"),
            (flowed("Bye,\n-- \nAnn\n"), "Bye,\n-- \nAnn"),
            (flowed("> x\n>\n> y"), "> x\n>\n> y"),
            (flowed("東京 \nタワー\n", "; delsp=yes; charset=utf-8"), "東京タワー"),
            (flowed("東京 \nタワー\n", "; DelSp=\"no\"; charset=utf-8"), "東京 タワー"),
            (flowed("one =\ntwo"), "one =\ntwo"),
            (flowed(""), nil),
        ] as [(String, String?)]
    )
    func `Lines that were broken to be sent are joined`(mail: String, text: String?) async throws {
        #expect(try await TemporaryFolder.document("a.eml", mail)?.text == text)
    }

    @Test func `A place in a flowed paragraph is that of the line that was sent`() async throws {
        let mail = Self.flowed("first \nsecond\n\n> quoted \n> again\n")
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        let source = Array(mail.utf8)
        for word in ["first", "second", "quoted", "again"] {
            let place = try #require(document.text.utf8.firstRange(of: word.utf8))
            let offset = document.text.utf8.distance(
                from: document.text.startIndex,
                to: place.lowerBound
            )
            let start = source.firstRange(of: word.utf8)?.lowerBound
            #expect(document.positions.sourceOffset(at: offset) == start)
            #expect(
                document.positions.line(at: offset)
                    == start.map { 1 + source[..<$0].count { $0 == 0x0A } }
            )
        }
    }

    private static func forward(_ disposition: String = "", type: String = "mixed") -> String {
        """
        From: a@example.org
        Content-Type: multipart/\(type); boundary=b

        --b

        See below.
        --b
        Content-Type: message/rfc822\(disposition)

        From: Ann Sample <ann@example.org>
        Date: Tue, 4 Mar 2025 06:15:00 +0000
        Subject: =?utf-8?q?R=C3=BCckgabe?=
        Content-Type: multipart/mixed; boundary=c

        --c

        The kettle leaks.
        --c
        Content-Type: application/pdf; name=a.pdf

        x
        --c--
        --b--

        """
    }

    @Test func `A mail that is shown in a mail is read behind its header`() async throws {
        let mail = Self.forward()
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(
            document.text == """
                See below.

                From: Ann Sample <ann@example.org>
                Date: Tue, 4 Mar 2025 06:15:00 +0000
                Subject: Rückgabe

                The kettle leaks.
                """
        )
        #expect(document.metadata["attachments"] == "a.pdf")
        #expect(document.metadata["title"] == nil)
        let utf8 = document.text.utf8
        for (words, line) in [("See", 6), ("From", 10), ("Subject", 12), ("kettle", 17)] {
            let place = try #require(utf8.firstRange(of: words.utf8)).lowerBound
            let offset = utf8.distance(from: utf8.startIndex, to: place)
            #expect(document.positions.line(at: offset) == line)
        }
    }

    @Test func `A mail that is attached is named`() async throws {
        let mail = Self.forward("\nContent-Disposition: attachment; filename=old.eml")
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.text == "See below.")
        #expect(document.metadata["attachments"] == "old.eml")
    }

    @Test func `The parts of a digest are mails`() async throws {
        let mail = """
            Subject: Digest
            Content-Type: multipart/digest; boundary=d

            --d

            Subject: One

            first
            --d

            Subject: Two

            second
            --d--
            """
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.text == "Subject: One\n\nfirst\n\nSubject: Two\n\nsecond")
        #expect(document.metadata["title"] == "Digest")
    }

    @Test func `A border may start another one`() async throws {
        let mail = """
            From: a
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: multipart/mixed; boundary="b.1"

            --b.1

            one
            --b.1
            Content-Disposition: attachment; filename="x.txt"

            no
            --b.1--
            --b\u{20}

            two
            --bye

            all
            --b--
            """
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.text == "one\n\ntwo\n--bye\n\nall")
        #expect(document.metadata["attachments"] == "x.txt")
    }

    @Test(arguments: [
        ("filename*0*=utf-8\u{27}en\u{27}%C3; filename*1*=%BCber; filename*2=.pdf", "über.pdf"),
        ("filename*2=c; filename*0=a; filename*1=b", "abc"),
        ("filename=plain.pdf; filename*=utf-8\u{27}\u{27}f%C3%BCr.pdf", "für.pdf"),
        ("filename*=utf-8\u{27}\u{27}f%C3%BCr.pdf; filename=plain.pdf", "für.pdf"),
        ("filename*=iso-8859-1\u{27}\u{27}f%FCr.pdf", "für.pdf"),
        ("filename=\"a; b.pdf\"", "a; b.pdf"),
    ])
    func `The parts of a parameter are put together`(field: String, name: String) async throws {
        let mail = """
            From: a
            Content-Type: multipart/mixed; boundary=b

            --b

            words
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; \(field)

            x
            --b--
            """
        let document = try #require(try await TemporaryFolder.document("a.eml", mail))
        #expect(document.metadata["attachments"] == name)
    }

    @Test(arguments: [
        ("=?utf-8?b?R3LDvMOfZQ==?= from =?utf-8?q?K=C3=B6ln?=", "Grüße from Köln"),
        // A character that is cut between two words.
        ("=?utf-8?q?Gr=C3?= =?UTF-8?q?=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?q?a?= =?iso-8859-1?q?=FC?= =?utf-8?q?b?=", "aüb"),
        ("=?utf-8?q?a?= x =?utf-8?q?b?=", "a x b"),
        ("x =?utf-8?q?b?=", "x b"),
        ("=?nope?q?b", "=?nope?q?b"),
    ])
    func `The words of a header are read together`(field: String, title: String) async throws {
        let document = try await TemporaryFolder.document("a.eml", "Subject: \(field)\n\nwords")
        #expect(document?.metadata["title"] == title)
    }

    @Test func `White space at the end of a line is none of what was encoded`() async throws {
        let mail = "From: a\nContent-Transfer-Encoding: quoted-printable\n\none= \t\r\ntwo=\nthree"
        #expect(try await TemporaryFolder.document("a.eml", mail)?.text == "onetwothree")
    }
}
