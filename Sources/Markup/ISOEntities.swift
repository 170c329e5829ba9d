/// The entities of the ISO sets of 1986 that HTML has no names for: the Greek letters of words
/// (ISOgrk1, ISOgrk2), and those of formulas (ISOgrk3), also bold (ISOgrk4).
enum ISOEntities {
    /// The character that an entity stands for; `nil` for a name of no such set.
    static func character(named name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("b.") else { return letters[name] }
        let letter = String(name.dropFirst(2))
        return bold[letter].flatMap(Unicode.Scalar.init)
    }

    private static let letters: [String: Unicode.Scalar] = {
        var letters: [String: Unicode.Scalar] = [:]
        for pair in pairs.split(separator: " ") {
            let parts = pair.split(separator: "=")
            guard parts.count == 2 else { continue }
            letters[String(parts[0])] = parts[1].unicodeScalars.first
        }
        return letters
    }()

    private static let pairs = """
        agr=α Agr=Α bgr=β Bgr=Β ggr=γ Ggr=Γ dgr=δ Dgr=Δ egr=ε Egr=Ε zgr=ζ Zgr=Ζ eegr=η EEgr=Η \
        thgr=θ THgr=Θ igr=ι Igr=Ι kgr=κ Kgr=Κ lgr=λ Lgr=Λ mgr=μ Mgr=Μ ngr=ν Ngr=Ν xgr=ξ Xgr=Ξ \
        ogr=ο Ogr=Ο pgr=π Pgr=Π rgr=ρ Rgr=Ρ sgr=σ Sgr=Σ sfgr=ς tgr=τ Tgr=Τ ugr=υ Ugr=Υ phgr=φ \
        PHgr=Φ khgr=χ KHgr=Χ psgr=ψ PSgr=Ψ ohgr=ω OHgr=Ω aacgr=\u{3AC} Aacgr=\u{386} eacgr=\u{3AD} \
        Eacgr=\u{388} eeacgr=\u{3AE} EEacgr=\u{389} idigr=\u{3CA} Idigr=\u{3AA} iacgr=\u{3AF} \
        Iacgr=\u{38A} idiagr=\u{390} oacgr=\u{3CC} Oacgr=\u{38C} udigr=\u{3CB} Udigr=\u{3AB} \
        uacgr=\u{3CD} Uacgr=\u{38E} udiagr=\u{3B0} ohacgr=\u{3CE} OHacgr=\u{38F} thetas=θ phis=φ \
        epsis=\u{3F5}
        """

    /// The letters in bold, which Unicode has in the order of the alphabet.
    private static let bold: [String: UInt32] = {
        var bold: [String: UInt32] = ["Gammad": 0x1D7CA, "gammad": 0x1D7CB]
        for (start, names) in [(UInt32(0x1D6A8), capitals), (0x1D6C2, smalls)] {
            for (index, name) in names.split(separator: " ").enumerated() {
                for form in name.split(separator: "/") {
                    bold[String(form)] = start + UInt32(index)
                }
            }
        }
        return bold
    }()

    private static let capitals = """
        Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Thetav \
        Sigma Tau Upsi Phi Chi Psi Omega nabla
        """
    private static let smalls = """
        alpha beta gamma delta epsi zeta eta thetas/theta iota kappa lambda mu nu xi omicron pi rho \
        sigmav sigma tau upsi phis/phi chi psi omega part epsiv/epsis thetav kappav phiv rhov piv
        """
}
