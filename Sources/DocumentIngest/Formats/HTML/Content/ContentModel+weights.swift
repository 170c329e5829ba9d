// Written by scripts/train; do not edit.

extension ContentModel {
    /// The numbers of a row that the weights were fitted to, in order.
    static let fittedColumns = """
        scalars words scalars-a-word link-share links sentences commas digit-share capital-share
        divider-share ending starts-capital currencies signatures emphases times control-share
        breaks images copies heading title-share container depth position letters-before
        core-steps tight-core-steps core-side nav header footer aside main article section form
        table list figure quote definitions details dialog noscript body-property
        comment-property product-property item paragraph label-role hidden-role holder-1-share
        holder-1-link-share holder-1-letters-a-block holder-1-blocks holder-1-sentences-a-block
        holder-1-prose-share holder-2-share holder-2-link-share holder-2-letters-a-block
        holder-2-blocks holder-2-sentences-a-block holder-2-prose-share holder-3-share
        holder-3-link-share holder-3-letters-a-block holder-3-blocks holder-3-sentences-a-block
        holder-3-prose-share holder-4-share holder-4-link-share holder-4-letters-a-block
        holder-4-blocks holder-4-sentences-a-block holder-4-prose-share holder-5-share
        holder-5-link-share holder-5-letters-a-block holder-5-blocks holder-5-sentences-a-block
        holder-5-prose-share near-group-count near-group-letters-each near-group-link-share
        near-group-blocks-each near-group-page-share near-group-steps main-group-count
        main-group-letters-each main-group-link-share main-group-blocks-each
        main-group-page-share main-group-steps main-group-of-largest neighbour-3-scalars
        neighbour-3-link-share neighbour-3-sentences neighbour-3-heading neighbour-3-is-sibling
        neighbour-2-scalars neighbour-2-link-share neighbour-2-sentences neighbour-2-heading
        neighbour-2-is-sibling neighbour-1-scalars neighbour-1-link-share neighbour-1-sentences
        neighbour-1-heading neighbour-1-is-sibling neighbour+1-scalars neighbour+1-link-share
        neighbour+1-sentences neighbour+1-heading neighbour+1-is-sibling neighbour+2-scalars
        neighbour+2-link-share neighbour+2-sentences neighbour+2-heading neighbour+2-is-sibling
        neighbour+3-scalars neighbour+3-link-share neighbour+3-sentences neighbour+3-heading
        neighbour+3-is-sibling letters-3-around link-share-3-around letters-10-around
        link-share-10-around letters-30-around link-share-30-around heading-before-level
        heading-before-blocks heading-before-letters heading-before-scalars heading-behind-level
        heading-behind-blocks section-link-share section-letters title-blocks brackets years
        filler-share longest-word label-words starts-small last in-panel slot-2-blocks
        slot-2-letters-a-block slot-2-link-share slot-2-page-share slot-2-sentence-share
        slot-4-blocks slot-4-letters-a-block slot-4-link-share slot-4-page-share
        slot-4-sentence-share near-item-prices-each near-item-pictures-each
        near-item-headings-each near-item-price-share near-item-picture-share near-item-number
        near-item-number-share near-item-letters near-item-rank near-item-kind-count
        near-item-has-most main-item-prices-each main-item-pictures-each main-item-headings-each
        main-item-price-share main-item-picture-share main-item-number main-item-number-share
        main-item-letters main-item-rank main-item-kind-count main-item-has-most main-heading-up
        main-heading-down main-heading-blocks title-up title-down title-blocks page-letters
        page-blocks page-link-share page-prose-share page-sentences-a-block page-core-share
        page-largest-group-share page-currencies page-articles page-forms page-headings
        page-items page-paragraphs page-times page-codes page-scripts page-images
        page-path-steps page-path-letters page-path-dashes page-path-digits page-declared-type
        page-is-article page-is-product page-is-forum page-is-list page-is-questions
        page-is-business page-is-video
        """

    /// The trees that score a block, in base 64.
    static let treeText = """
        OQ/fwz7n5Ctev6zjtYw+/xnIrr7/1TdovtgtlT+/v07Oaj/YcT0WwP9x1LC+zQAAIED/Mgthvv9wvaK+mQAAGkL/
        DY9Kvv9VY509OxxtKT8WAAAYQaUurVQF/366Ur7/31yzPP9caC2+PQCAMUP/bC6Jvv/0CxU9HAAAwD8WAAAYQRMA
        AMA/2DQz27+2Lq1UBf8w8KW+//xtgL3mMJZ8v4sAAJVC/xSUwjz/zuFVvv+S/p89/3l2BL7YZMcWPtiiRQ7A/+TW
        o766ANA+Rf8FCaE8/wVBMb7/VW/1PJkAAChB/04Rpb7/7U7WvZ13YK49Gy6tVAXYKIErvx0urVQFNgghmEH/P0b6
        vRQurVQF/2rlg73/35cRPf8ft0y+luSVbT8QB/YOPv8NdO89/+9KCr7/JO6kvb22p6894pmZmT3/rsAFvv+B0To9
        /xNDRr4bLq1UBdj8qbG/2KJFDsD/2vbfvbUAACBA/zWXTT6A/n+WPf+4WqI9/5YfNb0fLq1UBUCjuJk+WiRAYD4r
        Lq1UBf/jbgM+//qqNb7/FwQwvb35UOs8/9rxPb6wAACLQhl4T0g//+H2Jz7/bP2DPP+29k4+/xK2S75eKeV/P/9M
        LC6+//i4kTx+I9Q9Pp1pYa082s3MBMDmrH1DPf8VSd295y49Zb//9kvFvf8Yric9bgAA7EGnAIA8Q//ZwYm8/+pJ
        Qz7/QOnNPacAAJBA2nsUJsDAj1A1Pv9PW7o9/11f7b1RDrVmP//QvK49/7ro7706uELzPisurVQFwwAAIEAfLq1U
        Bf9vjA8+/xkqGr61AAAoQf+OzMg9//T9E73/ToxEvroACCZH4F50yb//Krd3vf8NhUQ+/+GQnjza4noswP/4yC++
        XitDAz8iLq1UBf8I/O+9/7fDFjyd552GO//AUwi9yQAA3EH/v/kLPv9P/RE7Gi6tVAWYJmVsPYlzEsQ7n0IapD7/
        mAsaPv9cWVM850iShL//Jw/dvdksw8XAnPszaD7//9iBvf9HqDU+/xKVJj3ZMJIHwT0AAMRB/54OMbz/uu7QPZQA
        AMA/nMpFRj//MXCHPf8520K+XQAAYEADdWt+P7oACCZH/4a2Mj49AMCCQ//57eK9/9jaHz7/cp1CPP8TgMk9IS6t
        VAWhg1iTPv/39Ce+mQAAOEH/jTAEvv+v97Q92Z0Z38CcpoPAPf/fHQq+lAAAkUL/EIpCPf/+3Bi+mLzaszv/ipd5
        vcwAAPRB//8+yj3/JLaOvRourVQFl1+20T0WAAAYQdj8qbG/iS6tVAX/9R6IPf+kepy9O85b8D7/20LcPf8BaGm9
        zAAAzEH/Ap8evf/CeAu+Hy6tVAUWAADwQDUvO3k/wQAA3EL/qlsfPv9Fzri9/234Kr3RLq1UBdiiRQ7A/0Ckob2w
        APguRf8s6/89/4pNgL3/2avVvf+Olj6+2DY8ob+/zE8EPf99WKs9/7M+G76JPL2nPdgU0DS//695b72cHGK0PP83
        7Sm9/3md5j1TOqi5Qf9rkQq+zS6tVAX/gxurPJoAGEVDWAAA5EH/+fcdvv90m4g9/ynzwj05Lq1UBdgTg+i/vflQ
        6zxYAAA4Qf9QOb+9/9o+Mz7/OiYUvjU+7HQ+lAAACEH/SjiMvbUAADhBFgAAaEH/pWbDPf9FUhK+/xOVjb1YAAAo
        Qf9lavW9RvJlDT//IcG4vZzpa+09/7pvCL3/kGfyPRwAAMA/FgAAGEETAADAP7YurVQFHC6tVAX/TmQAvv8YDZY9
        2HNomb+2AADNQv+cSew9yQAAjEH/2hjJPf/Pr469qQAApED/pBIZPv8isee9/yaQbbyc+BflPgourVQF/wzWn73/
        8eKQPP9srDw+nKO4wz7/9J30vf/FJBY+NisQQEIbLq1UBR0urVQFnEEQCj3g7+6Sv/+kUdq9//G4+ry1AAA4QZkA
        AMA//2hK5r0kLq1UBZvLNXc//6pX8j3/AxYXu/+ODQC+mtotqEH/NIgevv9xeEs8/86LGr6+zss7PbsAACpEvGe7
        mD7/Ga5GPv8uw8i9/9+0Pj6tV9TVPv+3rxq+/60Mbr2co26sPRsurVQF1wrX87//6d2JvYQAAIRBO1rqUT7/Bqai
        Pf+v2x29/5v8gr3/TCXIvR8urVQFQO3o8T7XZ2amvv9FOPm8/0tIyD2MAAAoQv86Vw0+/zbeP77/VYMnvn0WX21C
        HS6tVAUcAADAPxwurVQFhgAAkED/DygCvtgtlT+//9B9b73/S1I2PRYAABhBmsikkkHDAADAP/97UWA9//N8kb3/
        wT6rPf/ty4K8vaIVgT5AO81WPsYAAJ1D/wt/773/jNYlPv9g1/k8/5psC77/xy0UvpQAAGBA2Pypsb//9k/kvRwA
        AMA//9ZwSj3/WPvYvRYAAGBAHy6tVAUrLq1UBUCjuJk+/zhxiD1RggduP/+jKA4+PQCAI0P/GyLZPf/qsxO+/zL4
        TL7/7hosvsoAAAJC/8AnOD3GAAA4Qf/7VE49/57ACb4aLq1UBRMAAMA/FgAAYEA7HG0pPysurVQFl581wjv/R4s9
        vB8urVQFVwAAIED/QRQDPv/NQXA9/wh5Hb7/itVNvv8yhk69yQAAtEHeZ2YOwP+COYu9nPszaD7/EngTPf8zlwQ+
        2A4tBsD/j98RvrYurVQF/2g8HL7/Va0jPJwKZqE+JS6tVAX/EEOTvf9bQWg9/7IWsz0hLq1UBSIurVQF/7NXAr4Z
        nt8bP//D4LE9/9UBob3MAABoQdisHArA/+nO9L2a2i2oQf/9EAO9/+AKqT2+zss7Pf/o29Q9l3525j3/q43Zvf8c
        dHC8nPszaD5+VId1PhwAAMA/FgAAGEETAADAPysurVQFhgAAYED/wfCevamLLsJAlyVIhTv/aM7XvP9WOsE9/4Zb
        Lb7/zl8xvv+i9OS8nC4RITz/1u/GvRAurVQF/zuWVTr/1+7ovdtSuD4//4lS0b3/YgkaPlbr0ZI9/3P66L2Xqlc6
        Pv9HZ2G9hgAApEH/jIlBvf9Mgx0+A5qyBz/RLq1UBbkAAM1C/wt9CT5IaCAmQ/91Zqc9/1mFdL6XbSPiPv8lVOa9
        /88b9T0dLq1UBc0AACBAOr/8fz//yxfAPf/7WtG9/yFqGr7/NMsAvjkurVQF565XbL//F+rZvbYurVSFoURj/T7/
        wYwHvv/JpOs9lAAAOEEZ9VkhP/8npRs7/z+qz71MwolDP84AAMA//536Pzz/KtnUvZd+duY9/7OECjz/6WPaPZdf
        ttE9HAAAwD8WAAAYQbYurVQF/6mz3b3m7+4+v/94NIy9/2cbkj3/Y5xOvf/UisO9XQAAYEClAHALRR8urVQFqlVV
        /T+6gHRSR/8Ih+s9/4xihb3/TYvCvP8kyBK+/3z/8b2XHlMAP4oAkBZFTMRGXj7/I1YIvv+H/Wg9/4Ibor27AMDJ
        Q/9IHSE+/7Mjbb05Lq1UBSEurVQF4pmZmT2iblmrPv8nXPi9/w1+rbzg7+6Sv//6ssu9//fcyDmX7opYPdjZDZW/
        /7HcoL3/xisEPLIAAFJCPQAAOEH/fxAnPOaamaW//wpyCr7/fvb6Pf8VXkC92O844b/MAADkQYcAAMA//9Up7b3/
        FE2SO/9PUPe9lx5TAD8ZeE9IP4oAyCNFTMRGXj7/jsxwvZcUGi08/y9iITz/7nzIPdheS1i//0UCxL3/Hy8BPVgA
        AGBA/1w1vL3/VbRGPIwAAChCAyXtTT9SAAAsQ/+MHwA+/63D773/jhU2vv9qJD2+2T87A8EhLq1UBcYAgFlDwgAA
        IkLGLq1UBYsAAM3C/+RbND7/YToTvpf8SSE/3AAAtEH/Kw4Bvv/WzuQ9/zLRJD3/la3IPf9DvnU9l1+20T3/k15d
        vYsAAIFClAAAVkL/EIT+Pf8VYIC9/ynTurwbLq1UBZQAAMA/gajSqEL/cQZovP+jZwS+A9uzHT+qpHB9P9EurVQF
        /15y0z3/EwA7updcIq4+xwAAwD+piy7CQP8ndA89/z1VPL7/CcTKvf+nW7E9mhqkH0P/+KFbO/+EwBW+U91d+ELT
        Lq1UBf8U2My9//27hj3/ibEBPYmMmlU+FgAAGEHYdZOAvxjAkS0/tQAAOEGcK67WPP8kbzc8/7+Ivz3/BERUvf/L
        pky9mQAAsEBOAPEhQ4sAAEZC/0opmz3/nyXpu/84V/m9hAAAWEH/2mzlPf9nMFI9FgAAWEGc+BflPswAALxB58mK
        L7//emZVvf8rtus82GTHFj7/jNa+vf/RW3A9/+xoBD7/Tuj8vdhxPRbA/yRB/b1GTAmAPv9LONG9nDQm/jz/xnCF
        vc0AAJBAwQAAVkIfLq1UBbYAAGDA/xMIBr0gLq1UBf8/Nbk9/6QL/L3/3IPQvf/j9pm9/5gVs70aLq1UBZz7M2g+
        2qRwVcDcAADwQP9J4wq+/58KrLxW8Y56PscAAMA/yQAAzEGKAGCPRf+wdLk9/9XZI73/hKu8PNgp7Q2+zAAAkED/
        4rWXPf92yem9//oqyj3/Txm3vFMHdU1E3mdmLsD/FZmcvaq/o9c/UgAALEP/oarePf+yNua9nT1gNj//JWjnvf+g
        hpc93AAAkED/Sf31vf9QiZg92sP1QMD/wDf1vb1Hl3E+/2g5ID3MAABIQYgurVQF/+/TtL2DLq1UBf+rWM+9/9Ss
        ej1+nVVsPdrD9QDA/8AsqL3/zkZ8Pf900tO9ib2PPz4cAADAPxMAAMA/lAAAwD9QactwP//QDsc7/+IRB76EAACU
        QVRC0LQ+S3mjbz+7AMDEQ8EAAMlC/+O7zj3/xMFHvtheS1i//7XLwLz/W6WoPcEurVQF/+1/pj3/97QLvv8EXGK9
        TwAA40L/vaBlPf/4/CG9Plw67z+t0lulPv/lzJc8/60/fb3/2kkWvtksw8XA/4hl1b0Zf6oyP/9yJ+g9/xFZFL1c
        UcphPuecg3q///Ta5b3iLq1UBf9wzJ69/91UlzjZh3Ykwd0AALxB/7ytTj3/LOrhvRMAAMA//3gHQD3/TM8mvdop
        XFfAO8a0zD3lZmamPv+vvbS9/zt9QD3/o57qveCdLYW/4F50yb//YQqpvauO43g//ybMML3/s20LPdgtlT+/zi6t
        VAXj6ZP+vv97Zpq92pDCHcCJTh8aPP+LdZg9zQAAkED/6+pVvP8O3xW+Jy6tVAVYAABgQP/5rdU8/wHHtj3//Grx
        vdrNzATA/0B2q73/E3UaO4cAAMA/QgntLUL/NHq4vdjXxN6+/9peVr3/w8KdPYwAAGBAOuLyjD3/jni9PEt5o28/
        0S6tVAX/IUnbPf9X55i72KIDlL7/j0jsvf/i3KM9/1C/+73aKVxXwDUY4209tAAA0ED/jKnfOf+mCA2+v8xPBD3/
        5HyPPf9Mou69l1wirj6HAADAP7QAACBAvUUZ0T7/9w2SPf+moYG9/z/Htb0QLq1UBccAAMA/lxQaLTzlLq1UBf/f
        rk+9/6ku2Dy2AADNQlpvQ0k//2QVkD3/mHYivEkAgDhD5ZmZmT3/mSmuvf+F+bQ8//70ID3aSOECwP+JWcS9/2ig
        2zr/P5q5vUZggRc/wi6tVAX/5uSLvf9C3po9tgAAnMFcCJMPP//B5gu+/9SGAD5LeaNvP/+bFc49tgAAjUL/b9mb
        Pf9hyUC+Gi6tVAU6qXovPysurVQF4Ejhsr//DVhwvSAurVQFHy6tVAW2AABKQtpxPWLA/+m3ab1ZSTdRRf/cA4s9
        /8WGMb7VLq1UBb0EZSk/vHvIuj3/XDwUPtnNwbPA/wJGabz/IWBuPf+aaeu8/2gVLD7/p0cMvv/lmUK+/4u5OL5t
        Lq1UBf+0MRc9S3mjbz//I+nhPbYAAINC/9m3xD3/M3QdvtrD9UDAxgAAnUP/UEjdvf9m/wE+Ge5bOD+2Lq1Uhf/F
        U7S9nu/unj+cLhEhPP83F4G8/9Hahz3/sPPIvV4rQwM//3F7t73/DPiTPNopXFfAgKSJXT3/ok7DOb6/HqY8/4Yx
        rD3/FszavdghsAK/4xmGIb/aexQmwP/RXgK+OuLzGD3/Jinwvf+1EAI7EC6tVAWJLq1UBSsurVQFwQAAqUL/5uqO
        Pf/pHfC9/wXmHL5YAAAIQSEurVQFtQAAIED/Joz4PP8yl5O9xgAAiULaSOEiwP/1GpW9/ybchjz/shmTPRMAAMA/
        wQAAoEKDAABgQL4GRRw//9KHtz3/AQJxOv/QYy+9/wTq9b3/HQCuvP/whb+9mxv+YT/gXnTJv/+CW3C9XQAAkED/
        cvSoPf862Z48/0epYr0DUrwAP9ksw8XAzAAACEErLq1UBU5DvHZChwAAwD+yAAB4Qf8QaLa9/1S0wT0TAADAP/9Y
        hZw9/3D8GL3/pQwaPv/v1Re+tgAAl0JTIiJUQf9RHmu9tgAAYMD/A9DFvf+7IzM9vHvIuj3MAAD8Qf+E2WU9/7tl
        5r3/gne/vXIurVQFyQAAjEGKAGWbRqpCGqQ+/+D/mj1LeM1JP/9OFUc9/48HrL3/zP2Cvv9Etiy8igAY80X/zQun
        Pf/Zb8q8vAfJIz8ULq1UBf/II669/6cLDru2Lq1Uhf/x3GC9wQAATkL/Eu2OPf8Xh7W92ilcV8Cc+zNoPoA8Okc9
        /2E7Vbz/22jLvf/Znic9nPszaD7nzFecv//3ooW9IC6tVAXMAAAYQSsurVQFwQAATkLEAAD0QRYAALBA/6W3hz3/
        cn0qu/+35MI9//UJGr3/pZwHvjri8ow9uwCgUET/yL07vf/lVHg92POrh7//W6nIvP+DTic9/1yKB765AACLQgsu
        rVQFBgAAKEH/aOGzPP8ihne+kC6tVAX/a77UPWQAwJBD/+/kND3/KYeSvlGCB24/wwAAIEC/grImP/+yw667/9qT
        vz3Y18Tevv9738W9/yZGgz3/QzchvhourVQFEwAAwD9yLq1UBeFnZta//wBk2r0IY3SSPcMurVQF/wBHsT1dAABg
        QJkAAGBA/9jGBbz/tgCOPf/J2tG8/5BiI7y2AACDQgMl7U0//3bdzD03AABIQf/lOHk9/19PW75LeaNvP+bv7j6/
        /+PCkL3/aIFzPf9X0OW9mQAAjUI3AAAKQv/qCFa9/wMgpD3/TSmMPeWZmZk9AQAAkED/WuPAvVy8O0A/q65HAUD/
        rs9ivf98EMo9q6qqFkD/BTsVPv+oNIi9Hy6tVAUjLq1UBeJmZqY+/wVpVr3/rLi9PP+wD1A9/9XJ6b0aLq1UBaq7
        2qU9sAAA1UIfLq1UBcAqSYg9/6zy1z3/LVofPP/lC/C9WchY10TRLq1UBf/errg9/ypRDb23AACQQP/gntU9//pE
        Fr7VLq1UBUvvokU/0S6tVAW8XIjsPf/EdJ89uQAACkL/7a8yPcUAADJC/2wQzb3/CtQ8O/9XBKe93QAAwD//0Y9z
        PUa/nVU//zFS173FAABIQf/7zN+9XM1WGD//O+CVvf++t3Y9/+ykHz7nR2uMv8YAAJ1D/z5cu73/KgkAPtnE+UfB
        /1RAsL0Z7ls4P/9+7F88UgAAOEH/8xyQvf830x492KwcCsDGAIB2Q5wKZqE+/5Efq73/NzERPf/9eQk+Hy6tVAUQ
        Lq1UBSsurVQFnOk60jvMAAAKQv/TPz+8/+51xb1aaI1CP10AACBAhgAAnEG0AADQQP9ixzY9/+xVF73/JZWOPb2o
        0w8/uAAAKEH/coOLPf/TIcc7q8EPBECXFw45P8YurVQF/8Sf/T2i22wRPf+X0qe8zAAAKEH/DBstvv/9NEq9/x5E
        4j3MAAA+QsoAAMpC//y/5D3/lBlJvf9zc5i9WAAASEH/cc2CvbIAAFJC/xPvZT3/YEiOvf/iURS+/xtxoL3/6FPq
        vdisHArA2j4KT8D/T0LFvZQAAEhB/7Jcg71Nr0MFP/9RPps6/6NsFT7jbttGv9ivQKi+/wmrrb3/lFWNPBAurVQF
        GXhPSD86gS1rPU0809U+vQRlKT/DAAAgQP/uA389/2kuZLv/7cTVvP/L1i69jwAADkJtLq1UBZQAAAhBhQBAtEOb
        9UrAPYYAAK9CjwAACEH/aj5AvP93vpU9/wSf7b3/WqRIvf+W9TS9/znfVD1OvzEPQf8ehgG+pJKFbT8ELq1UBf9b
        Rrk9/5OTHz3/dCnqvf/tuAO+mQAA0ED//+6Dvf8wnFE8/8WBor22Lq1UhYsAtKzFOnNOeT//1RNgPf9GZ+e9/91s
        yr0fLq1UBcEAAE5C4Ejhsr/EAAD0Qf/9C4q9/wRFbDzm7+4+v8EAACZCiwAAlUL/5Uztu/9GDM+9/60pHD6ZAAAY
        QRYAAGBAhAAAKEH/gnUkPf+z4vq8Jy6tVAX/HP6NvP9qtha+hQAQ+kRXAABgQEt5o28/JC6tVAX/vQGjPf9hqCy9
        /59gR73/XpcEu1vv7j5B3QAA3UL/F3yAPf8QpI+9tAAAwD//d2SGvv/Uz+q8xAAAlEH/rtkevv9gVuy8vr8epjz/
        7Ej9Pf8Hvf692nsUZsB+XQMmPf+NicA8/wFg470TAADAP5dx6lY8FC6tVAX/ETpCvf8poMw8Hy6tVAXBAACpQhoA
        ANBAjwAA1EEY+3IAP0xCnwE//8tQCLv//qKMPb6l8UQ+wQAAwD//cOi/Pf/lnr88iS6tVAX/WwVpPdlxQJHAQwAA
        hEH/CdctPf+AIG69hgAAckL/nycIPYMAAMA//5wZk77/sqbSPEjcqPhC/5JT4Dv/asgpvqLMPZw+/w4/tb3/DugK
        Pk8A4AVE/ymm/73/YRabPf/X/9O9wCpJiD3/Au0FPsgAALBA/0rhJL3/HSeYPdisHArAl6OMnD7/ynmGvf9H+/g8
        EwAAwD/hAADQv/9rGZi9IC6tVAXMAAAIQY8AANRBFgAAWEHezcz8v//eo+a7vDGQGj+8aHLZPv/QbZM9/+J2ALv/
        hG4YPv+Nj/u9/xJzq70GAADAPwQurVQF2BTQNL//Q0OkvK3gAR4/dGwebz//DTWCPT7hQFM//6Hu7Dz/b5I5vv/X
        eGO94QEAAL7/osSLO75zkuE8/7Sk3j3/PoOqvbkAAM1CnCE51T3/BSBoPAm3PHE8/0x0vz3/9C/Bva1aqUU//3+x
        yrv/ctgmvv+jptm9/8uRB70aLq1UBaq72qU9mQAAxEETAADAP4oAkBZFb6sZUj//A7dlPc8AACBA/7gZb73/lZdt
        PZyJsQc//1LOYr3/T1HaPf/4BSG9WchY10S1AABIQSQurVQF/7G31j3/mvq1vf8joIK9laoqHEP/ctBVPf+CHEy+
        gi6tVAX/mXnxvRMAACBA5JqZqb//3x5Nvf/0mnw8/41zRr20AACQQOWZmZk9lQBA0EH/PkiPvf8X/JQ8vzgwBD7c
        AABIQd0AAPBA/0SXWLz/cmwdPv/py+y9TYKbfD3/xdWqPf+la0y8q47jeD//bXaovf9c+Am8HS6tVAUcAADAP4ku
        rVQFTwAAhEH/8cjnvcEAAMlCWAAAvEFWKVvLPrsAwMRD/6EHjz20AACQQP/X76Y9/74Nl73OAADAP/+pgg09//xY
        9L3/+x8CPv/ddNq9Bi6tVAXNAABgQMgAAAhBwEArBz//+3VPPP+SiRe9/1cZqT3/76p2vU1twRk9/0i1I72cibEH
        P/8mScY8/3+2tT1YAAA4QcwAAKxBwgAAmEHbAADAPv9ZSlG9/8f02D3/CK0APr22p689/3GaCT7/X/D5vf+McS89
        wB9iSz/b4XqEP/8XqNy9/3TP1j3/pNSBPdp7FGbA3AAAhEH/5vvNvf+Abro9GeUaPj+2Lq1UhdwAAChB/wc6gb3/
        1nQ1PbUAADhB3AAAsECZAADMQdUurVQFEwAAYED/XF2tO//xwqS9/y8wBD66AAgmR0ZXNtQ9/0YdpL3EAACyQv/3
        lbc9/xe3yr3/Ufp+vckAAPBA//btrD3/FgDNPNEurVQF3AAACEH/2fIhva2zFko/sgAA9EH/ewKqPcIurVQF/3GY
        A77/MWNkPf9+YZC9/1ov+b2ZAADQQM8AACBA/3qUq73/F+MNvMDpyAU+/0qnBz65AACBQv/hnC89/3k27LyHAADA
        PzmnwnQ/wgAAaEEhLq1UBSUurVQFv8xPBD3/z/iSPf94ftm9/9tPKzxRp0bbPkdRnyI//7XeuD3/ly65vf8OBHe9
        /7HQrj3/feFGPePGV2y//1iRj73BAABOQpQAACBA/+BLtby+vx6mPMQAAEhB/x3vrL3/El9VPhsAANBACG9zdz2f
        f+xHPv99gVg9UZQzFj//DxVhPf8Km968mhqkH0P/exqDPAEAAIxBPQAAhEH/fasWPf/baaK+UYIHbj//ZRn+PP+6
        AAu+/xIE7b1JAMC0Q//v2Ke9v4KyJj//yrtVvf/kfrY92nsUZsDcAACEQf+TQcG9/1ekrz0gLq1UBd6amSHA/16D
        cb0fLq1UBcMAACBAlAAAIEBQryJRP/9LCOc7/5FJtr3JAAB4QboAcxNHxgAAiUKco7jDPrQAAMA//xMc2z3//3tm
        PP9gP8M9/xfvxT3/cs2EvYsAAFpCugAIJkf/08kIPf9VJVc+wy6tVAW6APh8Rf/x5r29Wtdrpz7/7djvPf9tD1+9
        tAAAsED/tuoRu/85lwG+3QAAaEEpLq1UBcUAAA5C/xSOWL3/vDkjPf/aYgS+ugCUUEb/5NROvP/8X8u9/2t0xb3/
        tP3kvR8urVQFIC6tVAXgXnTJv/+zwWy9tAAAsEDMAAAIQdl++OfAygCAcUOnAAAoQULBXGVB/8TX2b3/IhV2Pf/y
        gPs9/4q6870JkPjMPBYAABhB/+txVj3dAADwQP9l5Ae+/3sboTz/TqvFvZdfttE9bydxEj7/H0nrOv9wG1K92fxr
        FsH/bC5Mvf/Vey09Ii6tVAXVLq1UBYcAAMA//0h35L3PAAAgQLkAAM1C/29Kqbz/VXL5vSMurVQF/z5s67z/zXiB
        Pf/4MhU+iwCAKUP/R7KPPf+kdOS9/wlC5r0bAAA4Qf8yhO29/xPMFT62Lq1UBS8urVQFGXJ93D7/3YKavf/odRE9
        /7biFj4Znt8bP4oAOARFosdndj49AACEQdwAALBA/+3q57r/NAlhPf9jC4c9ugBEjUX/RdGaPf80Ndy8W+/uPkHZ
        V/eIwIlp/5I+/zcCVr3/6YJjPUYPEX4//z/fuz3/w1pAvFza72o//2njyr3/EwPPPbQAAJBAxy6tVAXFAAAyQv9f
        Zi+9zAAACEH/TMy1PTXGDMo9/23TTD3/DDcbvVzNVhg//9VBzb3/+PXZPN0AADhB/5DuBTzMAADkQf87eTi9Th2+
        KkH/K/MDPv/izQu+Hy6tVAW2Lq1Uhanv7i4/Ly6tVAVWuKkLP/9bvrG9/yfHdD3/iMsEPv9Wc589wy6tVAXEAACs
        QZQAANBAzgAAwD//Ps/VvP8vgDW+ygAACEH/LMTbPf8M99i8W7roQkD/oOD9PP/P0Mk9sAD4LkUTAAAgQLYAAJdC
        4Wdm1r//AMKJvf/zOdo8vuy0Gj3/bFKmPd0AAChB/zSE0DvFAADVQogurVQF/2MK673GAAAmQv/UgZO9/8zeQz3/
        dkGTvcQAAFJC/zrejb3/VJi5PKszM4NA/1QD273/Ks6VPBsAADhB/7Qe573/XtsCPtp7FGbAiR6l8Tz/6pYoPf84
        WsW9IC6tVAUrLq1UBc0AAGBAQYQ5ODz/N+6cvJz4F+U+2HE9FsD/Gj8XvboA0D5FvdC/Ez/g2YKBv/8pgRs8/4BC
        7j3/sl1hvUjEZvlBNCQ6hTzdAADpQv//5p+7/688wz3/lW1KvaIUGZA+/3J0Hj3/q67PvN0AAPBA/ya5GDz/qFbO
        PdpSuO6/nImxBz/cAABoQUEurVQF/7tATT3/OFmsvf8AgWM9/zIaVT1AHf9/PxwAAMA//yF4YT3/IrCCvbUAAMA/
        /8tbgT3/az8Lvv/th/G9/7KJ0b3aKVxHwNwAAPBA/4iOhL3dAADdQv+02wo9/1M7Xr0WAABYQSAurVQFvajTDz/J
        AAC/QsYAAEVD/yDI0jz/RwnnPf+j4iG9nAgmGz9YAAD8QauO43g/qqRwfT+9xLoxP9ozM8O/WAAAaEH/GO9hvf+9
        XT++/wC3FT1QryJRP//Mghs93AAAYEDYHhMRv//dj4C9/+ANer7/Ynv3O06k9kdC/xldXz3/sHgNviEurVQFvSMK
        SD//ZDMnPFourVQF/8ZUcz3/+xMYvv96B1M9/8y5zD29OnJqP/8Rspc9/+ycG73/oufXvf/bx8i9bgAAqULGAIBZ
        Q9opXEfA3QAAzULdAACwQMUAALtC/ys5DL7/Pq1IPLkAAFpC/2ireD3/mZ06vdirz3W+wOnIBT7//VLkuv93prm9
        /zApsD0rLq1UBcBAKwc/rOO1jD64AAA4QcAqSYg9/x9f+z3/6XIBPMYurVQF/10b4j3/T12Hvc8AAGBAVbZgs0D/
        qr3HPf/tzDU8/5KAwb1YAADwQP99oEC9FgAAGEFGLPM7Pv9jB0u9/50VFj3/4Eoevf8PLfq90S6tVAXFAABbQ/92
        jW09/84eWT7/TRJ2vRQurVQF/3olijz/ljmQPWwurVQFHS6tVAWUAAAgQBg1TEo/Rwt1gT4BAAAOQkSY9jw//8Ot
        /7z/kfvhvf/pKz89/3VU2zz/clHDvSQurVQFpP6oYz+KAOC6RTUnvrY9tQAAKEEDI5wFPsEAAKlC/8gwUT3/O3Jz
        vf+iyEa9/y8ffbxmAAAgQP/qpwA7/49Q771YAABYQcQAAPBA/9Rejjv/9+r+vf/g85U8laoqHEP/aHEqPAEAANxB
        /zRnqL7/bOQvvf/gRYG9NK7AAz7/DfWovf+thVM9wQAA0EDMAADcQf8VD3s9HAAAwD//7SixPP+xDP+9//Pba7za
        uR5twBcAAMRB/7V8xb3/D2eYPdUurVQF45MkOb//46tFvcYAgFlDEwAAwD+CJJTgO//CU0q9zAAACEG/TJ0BP7UA
        ADhB/53qzT3aSOECwP8Y4bE9/zQV6b3GAAAYQf8kOJw9ygAAGEH/lRQlPf9Z1eW8HAAAwD+tWqlFPx0urVQFfvvw
        jDz/N4dAPcYAAGhB/323Uj3GAAACQswAAFhB/zCGjz3/4kyKvT0AABhB//vSBb3/+xEXPf+ym629/1uIP71RCIt0
        Pv91Dpk8/1nGmL3/fqvCvP+nDJU9xgAAJkL/XKguPP+4mDE+Hy6tVAUQLq1UBYmvZKk8qn/sRz6UAACwQP/KuNE6
        /+IFiD2rjuN4P0kAAFZC/2jUQj3/CsfLvf+GChs82ilcR8AAAACMQf+2y6C9/1GbhLxRw6cmP4l9zGg/A9uzHT+5
        AACLQv9iYy892lK47r//VbI1vf+A+3Y9NDY6PT7/D8SRvP99TDK+/4UycD1YAABgQEMAAGZC/8St0r3/+21BvIoA
        Cj1GygAAOkL/ctTBPEkAgFtD/4sCxL3/B50dPVBkgow/Gbkukz7/xRq9O/+8W3u+/9eQoT3/DRVmvRsAADhB/x2b
        3r3/8NDcPd4AACjA/7aGhb3DAAAgQCEurVQFtAAAsEDKAADcQZoEeSJC/0FwaL3nZSkHv/+KIxC9/xsFkT2/gXIs
        P/84jdw7f1VVWUP/I+zZPf+z82q9xAAAJkK2AACXQn6PcBE9/4nPJT3/NxWZvf/HEQm+ugChgEbXPQqHv/+7jQY+
        /2PdE73/6m7BvcoAAAhBxAAASEGPAACkQf/lEwo9/wZDHL7/WZS0PcsAACBAEi6tVAX/nJoOPf8irpe82XiUhMD/
        DBBOvf+Etug8WeJRDUTaw/VAwP+xNlS9ugDQPkX/DyEHPv8/nIM7/6Vhi70rLq1UBSAurVQFFgAAWEEZ7ls4P9Uu
        rVQFCi6tVAWaAEDEQgEAACBA//Ongbz/ucqlPDcAAEhB/ycCR7xsLq1UBVaJkS8//6bQMb7/aly2PP/rp1Y9ugDO
        QUaXYUNPPoUAAO1C/xnWMz3/Tkm+vEkAQJpD/1KDtj3/md7mvTt6eBU8/4JJSb28Z7uYPv+TSiA9bC6tVAU07hOL
        Pv/4vH69/51rkb7/oX+dPf+8hcY9lAAAIED/gOyHvbQAAJBAwNWd5T7/dMRIPU2Zqgg+/9ey0Dz/sUM3vf/okOq8
        /ycUsr3/xrS+vf9xcOq93pqZIcD/uwRRvSsurVQFRtVCDj6/PrldP1pujJI+/yoaYDz/w/tkvf+wFKC9mQAACEEZ
        nt8bP8CPUDU+R6GFtz7/D3msPf89Wfa82DQz27//pmIkvZyjbqw9O1zjGz7/C+EzvP/qSis9ygAAKkK/ZDxmP/9T
        GOk9/6fYWr3/UVrHvMBAKwc//07wHrtrLq1UBf/ji769/6XgPry0AACwQMwAAAJCzAAACEH/kWVHPf8ljnw7//LF
        gj3Ydk++vlgAAGBA/+imqj1H0rlxP3IurVQF/z7opr3/J5gRvP8Uur49/10plz3/ixTmvR8urVQFELVvGD/fmZmZ
        PWwurVQFA8S9Vz7JLq1UBYYAAHJCvwvOLz+1AAA4Qf+HqfE8/zDujb3/rBGKPf9EEpG9vw1y9T5A3td9P/9t2Aw9
        /5jDt70Zcn3cPhYAAGBARqntUT///NCDvP9E32893QAAIED/zhOTPf/beWK9ygAAkED/bn2nPP8tGk29m0rzsD3/
        xekTvswAACpC/2FUR7z/fVCdvZz7M2g+zAAAOkK5AECCQ/9Hs+k8/3n4tb3/r3XBvf/mOJo9/0kFKT3JAADQQP/f
        Age+/9bnvLwbAAAIQf/t/9m9/3NmrD0TAADAP7YAANTBXKcKND//ZRWmvf/EhC49GX+qMj8nLq1UBcEAANBADS6t
        VAUAAABIQf9ZO6q85jCWfL//wr4wvc0AACBA/0m/bD0DKw8QPjTy0K08/3zIF70JWLqWPLkAAIFC/4XdpD3/byU6
        vP9nTPy9NDY6PT7/zmIEvP8h8Um+/8+LAr49AIBJQ6y7rus9//aSHr3BAACpQv9Y3QA9/3Adl73/YO17Pf/YnaW9
        2qRwVcD/fBScvYMAAGBA4ZqZyb//wZqUvf+GuRY8//dcdr0AAABuQv+ct2G8GYaiGz7/Z8uXPf8Yf7G9FXZ7rD2J
        Lq1UBYoAAB5C/2O8PL3BAADJQjtaq8E7vxVaGT+6AKxhRv8uCB06/4lOAb7/Hcg6PRYAAGBA/9hMuT3ZfY3Xv/+O
        TPg8/3etTr7/CWLuvdo+Ck/Avr8epjz/YYvfPW+ygzI/nAjQjD7/Cd9Evf9/bZg9/8SNw73JAADwQIoA6ElFugCq
        KEba7FHov1uuRzNB/6tgDb3/G1iGPf/7jkI92nsUJsD/FgsIPv8Ykh09xAAAOEGVZqZBQv/moTS9/yTzsT3/NS/S
        vZefukA8/93tc73ZjMZBv/+3wEy8/wM1qj3/kAGlPNUurVQF32ZmZj6cCCYbP4HiRGhC0S6tVAWHAADAP7QAAMA/
        /xE4FD3EAABCQv9+l4K9//bXfz20AADQQELzstFA/z7t1L1HA2+IPckAAOxB/w4Brj3/RlBuO/+Dm4U8/5CjnrzO
        AACwQP8v03G9zAAASEH/YLlfvf/cwPI9cwAAtEGcMIg5Pv/4KAK9CIHlnT3/Q7lSvf9btma+sgAAkEBE9yVNPv9I
        Fy++/24GCL27ADCJRP/ef4k7/46IMr5HLq1UBf8T1NO95DMzw7//Snq6vf8C43U9/9lBJz3KAAAqQv+Vcdm7/7Qg
        JD7hMzPDv//xMUq9Ky6tVAW8lBorP1HOx7g8/8iXVr1v4FEpP9wAAJBAtwAAsEDZV/eIwP/MdyC9jwAA1EGKAADF
        Qv87c9q9/2os5zz/oLTsvf8Gvc88igCQFkUYhtxeP00twTU+/8pfYz3/maclPNwAADhB/2iuQbv/AK0jvsA0004/
        xQAAdkLBAADAP/8G0aO6/x7+D77/r9yAO/8QSEw9PCMlPUKVCKW4Qf/lfPG8gTcJUkL/7ZB5Pf8obCq9xQAAu0L/
        Dsihvf9cGBu72d7PzcD/8JqePUyVRWs//z2vv73/z90JPf8dauC9IC6tVAUQLq1UBVCvIlE/2xSuJz/IAACQQMAq
        SYg9/yjdgD0rLq1UBW4AAKlCvajTDz9YAAAoQbkAAG5C/8OKlTv/oZMWvboAkApG/+kDWDvAs3oeP1BZIfM8/zwQ
        Ir3/jF/lPbUAANBA/2AnuD26AKGARv/YfR09//LT4b3/7QW3vMUAgDhD/3QvIj3/tL0Gvf9At+i9/7fvdT3bKVyP
        P/82maE9/wK1Fb7FAACBQsBxw1E/aC6tVAUtLq1UBf+NKOS9/24asj3/78jou7oACCZH/7kCzDz/6N+6vf/67qI8
        /269Qr3/1nGhvcQAAIxBQB3/fz81tI9SP5ViHH5DPQAAAkI7bZGdPf9Pyiu93AAA0ED/0G+qvP+EJYE9ygAA8ED/
        +nKsPf+6Lu27AoM08ED/zjupPf/oW4u9NwAAIED/qRwUPP/54LG9yQAA9EH/Wmcavf/VEiK+vuy0Gj3/wDexPcMu
        rVQFsACAYEP/T37nO/+6EZU92xSuJz/EAAC0QSEurVQF/9Xhzrw6aZGUPsoAADhB/zk/Wjr/kpT+Pf/K9Cq8OjL2
        QT+FABD6RP94ypi8//T3wL3/7dbhPFbxjno+/1n7vz2lAIAqQ/+vtka+/4eq1TxuAACbQscurVQFFwAA8EBWwcej
        Pf800xS8/6Ct1r1EfY4cP24AAMRB183MbL9NsOuhPlgAAGhB/5gmkzz/V+KyPU1SLQ4//6iuJ73KAABeQv+6p4c9
        /+r1trxbqqpWQFE2A78+/yn4nb3/qCIcvP9OPvU7/09SBT2f/56aPUUORBY//8Zu5L1erdm7O/8kBdy8/+xwFD3a
        cT0SwP+aikS8/4Lctb3aFa73v0MAADJCmgAYRUP/gKXbvf9kM+o8/+J+u7zY48hjvQourVQF/ygQWb3/8HM2PcwA
        AKxB/8B/R73/ML/wPf/Amaw8Ky6tVAXfZmZmPhAurVQFhwAAwD+0AACwQMoAAPxBReln3D3/2HycvefJii+//zw6
        SL3/Rhk1PUpUfmw+/6rSTL3/ec6vPf+zloi9wQAATkLBAAB4QcEAAGBApP6oYz++AUdRP/8s0po8/5xm47zdAAAg
        QP9Rv12+/yQzSzvFAIA8Q8YAAC5CgwAAwD//0K8cPTAurVQF/yN5o73/dhFuPP94YQE9/+wcl72nAACEQf+vGsA7
        /8W8kD1PAEDAQ/8sSYu9/wOejzy+y3ZsPcEAANBA/4EA6z3/nL6Lvf8DPJS9/0TRFj3///vLvQYurVQFxy6tVAXE
        AABYQboA0D5FigBAnEObH7sVPv/+37q9/33dLT3/bk4xPf+z3zm9Jy6tVAW2AACcwf9WoF69iAAAwD//esdqvIoA
        YI9FmFuwNT3/eFIZPf9DBzc7/zIaPL3/1CDcvdoVrve/cC6tVAX/oi2wvf+7fnC8//vRw7m5AABaQpxOkFI+nDCI
        OT7/3YvFPP+Dm7W9Cy6tVAUGAADwQP/4w4A9/76l6L3//lmjPVGCB24/GKQzRj9Ggo1LP/+gdJi8/y6nGD3ampmp
        v8QAAEJC/xWVqr3/sRijPP+Utnw9/3Z2vr3VLq1UBSsurVQFzAAACEHFAAAyQr1brVw/GeUaPj+0AACQQNfYo0jA
        /17avj1JAAB4Qf9KSO69/5ArYbz/6xk+Pf+sora9/5gsrT0WAADwQJQAADhB/zchmD20AACQQMUAwKVD/92xhz3/
        P33/vf+VF8C813E9Cr64AABIQf+pIym7/9Ua4z3/jmSkvRkjzec+AQAADkJ+DpBYPFqpF509/z28OD3/GUOFvf/G
        QoG8/13PJz2UAAAgQP98lm69vzgwBD7/qBkOPf8F25a8/zMu273KAAAqQlmqKqpC/1o3q73/gHyxPf8C/g8+1S6t
        VAXhMzPDv//j+0C9vAfJIz9UJtVHPzAurVQFhQBgZ0TGAABCQsEAAGBAS+vTUz85UoJLP4HfMXVC/xg4EDz/rHqJ
        vQlE4a47/1VsWz3/3YK6vbAAAKVC/9im873/BTWau4MAAMA/RwkzQj7/J/mZPf9y/zK9/91LZL26ADgaRv/Gh5Q9
        565XbL//xGZiva3cffI+/ygSBD3/fl8hvf8ELuy8XB9iSz9Ao7iZPkxWwX4/2Z0Z38D/40/bvP/nl0Y9/+Vn0L3/
        bY86Pf90tro9vex9yD7/qQu9vf+0D7C8/6cADT3/w7GRPcB4PEY+iwC0rMX/xpoBPrkAgDhDWk/2OT+0AADQQP82
        V1Q9tAAAGEH/VwKhvf9jw6k9/1Pblr3/BHSavdopXEfAb8gDdz9cH2JLPxnlGj4/2c3Bs8D/eLuUvBmXLpE9/68Z
        /r3/1I28Pf+vHp29/0FMpj3PAADAP/91VeK9vW4ViT3/7VC/PdlAUdXA/5aviL3/xM28PQ4AALBAJy6tVAXDLq1U
        BZkAABhB/34rnrr/yuNCPbQAALBA/3fk6TuLAABGQv/7yXI8/zdvTr2IAACUQdrheuS//4oHG77/Wqb6PP+Ga+c9
        /yB5/71fLq1UBf9nmb29FaBxtz0eLq1UBSAurVQFwgAAIkLDLq1UBasxDIM/mQAACEG3AACQQLUAAJBA/5yfA7z/
        CdDMvf8BusM8/0zKDz3/K+F5PcCY3IE+TiKFcULb////PU7Yv+pBULMAgz3/rp02Pf+u83e9/2Hhkj2/HnjxPv/9
        SKU8/xyqvL3//xfcPU0GrSc8/y6stb29tqevPf+3ROc81wrX87//xNJxvZ8Rlns+28L1KD7/CXSdvP/tkqo8/wYq
        B73/MCR3Pf+6xLm9/2grX700Njo9Pv+PJt48A0hToz7/gb2yuv/no/W9EwAAwD/NAABgQG4AAJxBzwAAIED/nwKm
        vM0urVQFAAAAOEH/3yXevP8RC1U9ugA4Gkb/Cjy0PP+tdGq95M3MnL//JfapvBVKkGc//1jzBD3/gXbRvduF61E+
        Gdu3uz45voxAP7oA6FZF/zWhkj3/lPu3vf+nuoM9lWamQUJNmaoIPv/l0l09/+T/q73/r1/YvRIurVQF/1JyAj02
        YW72Qv97thM7/6tHGr7XexROv90AAOlCwOnIBT7/ex+UPWQAAGBA/5XXYz2X0TOAPf96qWy8/9h0tL3/Pk5xPd0u
        rVQF/xpuwT3/RiBIvR8urVQFBgAAwD/MAAAOQogAAMA//6/TobyKAOhJRZAAACBA/6x6TbrGAACwQL/bdR8//wEj
        qr3/cfDdPP+LhSM9vflQ6zz/AM2tPf/O5zW92lK47r8V1xEUPpoapB9DfqRZ1Tz/eQzVu//1ELm9/2VgKr7/LLbJ
        u71Gkos+/5aM7T1HCTNCPv8bqRk9/0Xzlr14AABoQcMAAGBA/xptCb2LAADzQv8rGrE9/wLfKb2/Ts5qP0dvSSU9
        /253LrzDAAAgQP9yZZc9UgAAKEH/9mdavP9BgqU9/2TdebwbAAAIQf+HDtO9/5h2hT3BAABOQsEAAEJCHS6tVAUb
        AADQQDvT6n8/BC6tVAXeAAAYwP9key69vxCTfD/SLq1UBcQAANRB/zyzCD3DAADwQNEurVQF/2z5oDz/kXw6vf9Q
        QMq92aDACcD/Zjexvf+tseQ8/+ZVEL3QLq1UBRwAAMA/vHvIuj3lZmamPv/c1MK9/zLdJj3/F2chPP8HCWS9mgCA
        4kL/Jjo8vMEAANBAeACAQUP/cqqEvv+fGHC8/wqAZLv/3cRjPf+Rtpy9wIH/Yz//G0mSvf9z51s9/wfD1T3EAAAu
        QjppkZQ+/+6qw73/JMYaPf9lH7o7Bi6tVAXCAABgQIgAAMA//7RT1rwXAAAoQSEurVQF/2DxJ73/WKoKPNuF61E+
        2nsUJsDmhevRPf/9sVW8///eZz1L2FAtP8EAACBAgy6tVAX/OX1wvf+7XdM9/3NrBD3/hyTbOiIurVQFRkzUbz/O
        AABgQP9udYK9/5bIMz3/s4I0Pf/pdxI9wgAAFkL/BaA+vZQAAItC/zkHRz3/y+eMvcEAAGJCBgAArEFpAADAP/8f
        fKO9W1VVMUIpLq1UBbIAAJBA/zOQfDv/O7kQPf9714a9/1ATjL3/1oWEvboAU41G/7R4r73/1/C7PDq//H8/Hy6t
        VAW4AAAYQaT+qGM/vw1y9T7/tZ/IPP9XGVk72C6tVAX/P8psu/+56x6+1y6tVAXacT0SwNlAUdXAzAAAsEC5AAAI
        wf+qfcq8/7RRlT2cCmahPsUAgH1DxQAAIkKAbDbbPf+lgJ09/4vVYb2iv8BRPv/298K9/7cjCbz/eVhIPP+gnmw9
        /3dVgD3bKVwvP9lX94jA2Ml2AsD/8T6hPaYAAAhB/28uRb3/PCHyPP/kB8a9/5S8kj3bcD3KPv9vlO49/7Mtkb0b
        AAA4Qf+3Fr+9/458pT1LCIt0Pv/AqPS9/6NQ6LsQLq1UBYE3CVJC0S6tVAXGAIBZQ5qDLZhB1+J6FL7g7+6Sv/9a
        wAW9/yC+8jz/y9skvU8AgERD/0l5DT3/NyfKtla4RpU+/2k3+T3/Sc1KvIUAQLRD///YHrvcAABIQf8CDgy9/0sC
        Mr5yLq1UBcYAABhB/+QQHz3GAAACQooA+DZFNXKIlTs8U3AOQ/9mYZy9/7E25z3/TA0Avv/uqoQ8zAAANkKt7Rys
        Pf+YTpU8q9u2HUD/J7lsvf/4G/g8/25Xqr2MAABgQIQAAChB/2qL3zyKAAxVRv9/ozC9/+6InT3/UmvJvf8N2Sy9
        IC6tVAWUAADAP0t8cgw/vk66iT7/Q3bXu/+rfHs9ey6tVAX/r0eBvf/DBC48tAAAsEAOAACwQKlVValAqeii2z/R
        Lq1UBckAAIVCUKpaFz3/Hjkwvf9OO1U8/8rPRj0XAAA4Qf+skgE9/2TDhr3/96eAPf8jAJq9/32myr0iLq1UBc8A
        ACBAWonUdT7/P/sHvf8gT+O9wwAAIEC6APh8Rf9JU0m9//rPTD2+OuK+Pv8DR6O9/xgjEj2LAIApQ5QAAAhBuwCA
        BkP/SN2/Pf/YHDq9/3vVoD3/j7HDvb0RZVY//1WNx73/+02uPRMAAMA/qby7mz/aexRmwP/lcUu9AiS2ikD/E59L
        vMCPUDU+/5N2Qj289+9APwILWSBB2CGwAr/aSOEiwP9e77q8lRNtQkOyAACwQP8Pf868FwAAKEFPAIBxQ1Rmz2c9
        /0ZgHTz/xR3jvf/XlnI9lWxoDUP/UQxHPf+YIRW9/8csYj0DI5wFProAzkFG/zy7mj0WAACwQP8Xqfc8/7ggXL2b
        8QrOPP/hCSO+/4A1WbuVuK/7Qv9cMeu6/w1QAr7/CQWaPckAAOFCq7y7i0D/jrePvf/zHPY8/zS2ej2VAEDQQf/A
        yR86/9oNOL3GAIBZQx8urVQFKy6tVAUTAABgQHgurVQFzgAAYED/sbbVvf9sLxY9HS6tVAXBAACpQt5nZqa+xgAA
        XkL/kS8LPP/3Lz09igAAiUL//z1vvRIurVQFuQAACEH/vw8UPaUAAIVC/8BQ77z/P9YxPFDLvLY+Tv0kJkL/U6ek
        vP+mSds9/+26oL1GBsh2P/8+jZq9/96vpD0XAAC0Qf+eDo69mQAACEH/bXUZvf90ZgE+NKXzpTr/OdZDPf/G9yS9
        /9GV073/WS+4vdEurVQFFwAAKEETAAAgQP9Ril89/8PNqb3/mBrmPf/4j8e84QAA0L//Ncwivd0urVQF/52Rgz3G
        AABCQoDtPGg+ygAAnEHKAACEQbAAAP1COBb+vD+7AACbQkMAADJC/5YsE77/tZ6vPMoAABhBS+vTUz//OusWPf9q
        jda9UzMzXkH/73HTvP/OqDy+/3P/2Tz/RtmJPP9KN489/2CZCb29vCEHP50sf8k9ugDQPkX/mc8wPf80q068GgAA
        YED/mt6TPf+8xLy8xgAAYED/YLCSPf+NzYC9hQAQ+kSfyqXcPv8HQwI9WhUmIT/DAADQQFsJ8kxB/zAmFz3/iT4M
        vf/rGqG9//7HqL3/5assvUAd/38/XNrvaj8ZCckEPwUAACBA/5pakTviLq1UBf98bpk9igCw9kT/n7ddPdlX94jA
        /xHbAb7/bEAGPb7+fjI/TiKFcUK0AADQQEDPHVQ//9ksADxNmaoIPv/EvCw9/+mqs71AsdRiP/9ns369/19lfz1N
        TNCMPP8I/KW9XAMpAT3/FgwPvf+SKI09lWIcfkM6MvZBP054SZVC/yVb07v/R7AKvv9hLjQ8NwAAsUL/DMicPf+7
        sbO9WQBAhEL/qoLBvYkCFyc9/yx63D3/FRiSPFwy4Kk+/40Ym7viZmZGP//Kh6q9/zfRgT0rLq1UBePkOLa/2uxR
        6L//yPW3vf+WSEE9KS6tVAUZf6oyPwAAgCZDmFuwNT1Wav4TPpclSIU7/9VRibz/c4wJPYYAAMRBOutYFz//ZLwC
        Pf9qolO9/4JzRL2wAACZQlkzM8xC/z7UsLzdAADwQP/UyEa+/897Mrz/d9+iOckAAMxBsACgKET/wsSMPf+Amok7
        mAXVaD//sIs5vUHg2l4+/8vjTj3/d0aDvcwAAKRB2kjhUsD/gkecvf9iy0s8gbSrOEH/zRKhPRsurVQFyQAAjEH/
        sFZzPP/kSHG9/6dmvr3/VJBnvf/V4bq9xgCAWUMfLq1UBbUAADhBqYsuwkAnLq1UBQQurVQFxwAAWEFQ9+eCP5kA
        ALxBQTk97zvkAQAAvsYAAC5C/xPkrr3/wVt4O7sAQLdDSIxdjkL/PkeyPf9gXEW9/1Af2L3//SytPFUAAP4//2b7
        uT3/oiCKuf+mh6S8/646T73XexTuvv8KxH085n3SZz7ZjMZBv+Q0MzO+/+Znxrw1bxw2Pf8teyC+/7MSer3/RxR/
        Pf+ThCA92GaIc7//bykCvv/9oSU9/6Ze3L1OpPZHQv9M4zW9RRUQUz///IVsPf8nUsu8/6I7pL3/e6kmPRMAAPBA
        xgCAdkOKAAxVRooAihpGKy6tVAUfLq1UBdUurVQFFaBxtz2JLq1UBcYAgBlDigAAHkLGAACBQlIAAJRB/xhaor3/
        rEGTPf/CRZk9/338Dz3/pPaNvUWmNWs//072Ury2AAChQv+sw449/wPLIL2JKfJsP/80WxM8/wykhj3GAADsQaYu
        rVQF/0Fwrj3/xkvxvf80iN09/zK4l73/kp7Gvf+kQpC9twAAYED/bUzrPU34M5w9/207TT0ZuS6TPv8ZlUI9/xW2
        Br7/Z4OTPVazprU9/ymS4TsGLq1UBf9A4sy9/zT+vT0TAADAP5QAAMA/gTcJUkL/uxztuv+yDU69tgAANkI8mVlR
        QzcAAHpCmsikkkH/jPN0vLcAACBARmvwaj7/PNavvTcAADhB/yO3LD2/CJIpP/9TtAK+/3k7Qj2eIiKCP80AALBA
        /yBZej3/LjdGvP8gCJG9//R+cr3/WJm1PZoAQMRC/5sPSDy/YAxvP7cAAPBA2XFAkcAiLq1UBb88AGg//1/tsb3/
        EBmCPf+fJl88/w21ojz/zDZlPf9aIl+9nWwofz83AAAgQP+Jwak8/44buLysrkx3Pzqpei8//xBdzL3/X5FPPf+d
        t1g91S6tVAWcsrhXO/+jt+a8n+/uLj8hLq1UBcoAAIRBay6tVAX/f1JDvb6808A//+Js+jz/6eTAvcYurVQF/+Vv
        zT3/TDqKusYAAF5CuQAAYMD/3qtbPd0AANNCigBQokQ6FAKcPf+E+Ui9/1jazDyKAOhJRf8E2bq9/4E7D7xIwEpl
        Qv+QsSg9/0kyhLyaYWOjQj0AAChB/94jcTz/7KHKPTqtV08/UwCgWEOmAAAIQf9n4YO9/9kUQz3/d4w4Pf/Rr589
        Om5Jdz7/G8e5OlHfcJU9/7DcCz3/J79tvbQAACBA/6IlXb3//mO7PY8AANRBBi6tVAXdAADVQsBa7Bs+iwAAlUL/
        ZuKMPf+lNHO9W2jdgD8WAADAP4oA+DZFxgAAxUL/vPsPvv9hu3k7//XdKjw3AABYQf/rpka9/37sozz/fWLSu8MA
        AJBA2rkebcD/oNONvf/1hnU8/4Mvd721AADAP//BHKI9ljsbFDzdAADZQkWh3T0//yc2Mbz/9wgfPVFd+Ck//5nE
        GDz/rrt2vZQAAMA//ydBNb25AACVQv8vsVQ9qaX+FD3ANNNOP//RYuo7/x09zL3/hQZePdlXhR7A/4Hu3zs9AABo
        Qf9YnDm8/z9XI77cAADQQNekcF2//7IytzuJr2SpPD0AAPBA/1oYT71LeaNvP20urVQF3QAA20JkAAAeQv9UqZG9
        /4YccDz/3whOPf/d1IA9/wPBgb1cLuhQP06k9kdCQpNNC0JThmHLQv/Zz4O9/61jkDz/A0FdPD0AAB5Cl9aEED//
        A5yxvf9q7xU9QhfdWEL/RL30vTbEg81C/x6XWz3/wlAVvZ+qaOg8/9Aprj1dAACQQP+TqJK9/2dbTT3j4yu+vMEA
        AMA/yQAA8ED/MdMfPP/8lsE9wQAAaEG0AABgQP+qvMU8/70vX73/PPMwPf+N1N45CNdkjTz/gVGPPMUAgMxDxgAA
        XkLCAAAiQsYAAMRBxQAAPkLhZ2Zmvv9/KmG9vgFHUT//NGIrPP/IgsO9WwnyTEFeMKWHProA8G9FwwAAwD//pxEg
        vP9aoMk9GQV40T7/yl2mPP8IYnC9/2RsXT23AABgQP+9Ta08/36Mq73KAAAYQaBERIQ9/9abKbz/cpWfPf8iJCO9
        /+0Sjz3CAACQQMUAAPRBqlVV/T//7KtYvf/RU5U9xQAAPkL/hPKrPdlxQJHA2ilc37//M8KuPP+QgGe9/0zdgD3Z
        V/eIwP/Xd0a9/xlpUD3/Jm82vd+ZmZk9bC6tVAWepf6UPdrsUei/neBzSz/GAABCQv+KUK68/zC+KDxQ6qFFPv9u
        CNc8omMEmD3/lgEMvUMAAGhB/7R4jTz/bPAAvsUAAHZCTkyuy0H/+cygPcsurVQF/22opL1DAACVQv+EdaU8/3eV
        Mr1azN4QPrcAAAhB/2+MPD3/afMpvf+/QOq84y6tVIVQWSHzPP+JcnG9//18iD2rERFRPv/lKq48VVzKLUH/qFGK
        vf/0V0c7tQAAGEHdAACQQP8Udw29/60GHz1OA9ZOQpvT5es8/yy8vr3/zYJaPP+EcU89/37rxjzhAADQv/8iGyu9
        nu/unj+JLq1UBTMurVQFxQDgBUS0AABoQf8lCNw8/8WS5b3/Dfrfvf9WlMe9bgAAVkKoAAAgQIlucnc/5M3MvL//
        /d2OvboAhKVFugDQPkVDAAD0Qf9RaCG9/7xoST3/2mduvf96zQ+85WZmZj5ZGTuuQ9pxPRLA/4/HLDz/fKiovVsz
        M4ZB//bm/j3/y7jpvE8AgCtD/9NL1z3/e/quvIYAANRBVilbyz7/sYbpPf+6id08PQAANkL/5WdAPP8MEte9/7w1
        gTyhlSAfP4YAALRB/+58xT3/kCJdvf9dh2m9FgAAWEHcAACwQNp7FBbA/01Ly7zCLq1UBRcAAPBARc8CRT//7zhQ
        vf+rq1Y9/6hCqDxZzdiSREAMyGo/VwAACEFHFPZzPP91roI9/y6gW73/ObQ4PUXBy1Q//3wcST0WAADwQP/BVzE8
        /0C6D77/drNzPZXCByBB3AAAWEF98zyJQf+NI8k9/wfIADz/6xUtvbgAAMA/BC6tVAX/bSrSPf9cabG8ygAAYEDd
        AADTQv9oI7k9/5xoKDuJtn9gPLsAAA5E/0BmyDz/uMuBveTNzLy//9hYlb1Gp6x6P//mLXW6/8wyOL3/MftWvRAu
        rVQFFcqzZT0bLq1UBXcurVQFNwAApEGJsd3yPXMAAJxBnNTsXD3/vU2Au5xOkFI+//YCtL0CC1kgQf87ycM7//KH
        Dr6XXCKuPv8X78O7/+ePTD3/qWF4PDg9GX8/ROBsqT7/4EtLvf96vSc9QwCAR0MI12SNPP+Cyks8/8k5BL7/GZ0b
        PTcAAMRBNwAAlEH/SelZPP+xvYi9/24zUD1YAAA4QU8AALxB/8DCeD3/jnaBvf+oPqE8uQBAgkP/tMaKPP9GjUW9
        wQAACEHLAAAgQD0AAB5C/xe6ez3/7R9qvf9UcJi9/x8UqL0TAADwQE8AAIRBli6tVAX/3Dqtvf+KBW08TwAAvEH/
        PQCCPcQAAAhBNdPqfz89AAC9QhoAAJBAStVDvT7/5DOfPf9TjbQ8lxbrAz3/qGUOPf8Ivcu9/1mdLb3/SQWIvVgA
        APxBxAAASEGJTh8aPP+T9Pg8tgAAl0JPAIAZQ/9E8Ia9/7RzGT3/kZUFvkXzhl0/l1wirj7MAAAYQf/arXA8/1Wn
        Jrz/mUUnPVIAANxB/4P5ubz/Fxs+vrIAADZC/6o61z1c9lEBP/+GByS9/+qWbT03AAAgQP9sUXw8XAjPnD7/aitX
        O//Xv9W9eC6tVAX/bHuevdkurVSFjwAA7EETAADAP9UurVQFzS6tVAW/4rv6PskurVQFNwAAWEH/dy3xvP/jDqs9
        PQAAm0LZW8ROwP/3zrU9/5CJBbz/HzVuvE1gz+k+f+f5GkO+AUdRP/+h7mc8/x4ser3/bxqwPZZ8/mk//7C5Br5c
        yguQPv/xS0K9/5jKsz3EAAAIQZQAACJC/1oHEz2kpEGqPv8Unng9/+pr+b3lAAAgPzRyBog9/yYM7LymLq1UBQMu
        rVQF/wmFwjv/Xkmmvf+5BFk9/1injzz/6qCmPf/blVe8/y7pcr3/ZJKbPb8NcvU+v8v77D7/mjeJO/9lX2s9v381
        Bz8aAADQQF0AACBA5M3MjL7/pMi+vf/dta48//iFAb7/52WSPRwAAMA/TTzT1T4UAADAPzRQ6AQ/2KIDlL7LAADA
        P1a4RpU+VrUWLj3/TxYGPP8KTZU9/wHv1Lz/2tZxvJwI0Iw+lmLonD2/YAxvP/8F2Xs8/8wcnb3/WhGcPf+kI609
        fC6tVAX/u1hnvf9nUkc8uAAAKEFJAAA2Qv8xmAC9/9Wshz3/wdoevTv2f9c+/+fnt72xAAAgQP8e5YQ8/yrAvb1e
        KeV/P//ZzYe9/zbuND0gLq1UBRAurVQFA9uzHT/JLq1UBUkAAFhB/3rwXb2piy7CQP9V/wo9/96Wv70VQFyoPdtx
        PSo//yUnKLykkoVtP9tI4Yo//3j/mz3/+rnRvf/fqeO9O3p4FTz/uCylvP+msyQ9OYSeJj+nAABaQqJf1jo+iX3M
        aD/GAABCQv/R2VK9ywAAwD//wtaePf8f3im95s3M5L7/hcsovf/65VQ9/+HcFz27AOAZRP/pE5K9/7+FpTz/Kgd4
        vckAANBA/0WZ570AAABOQoUAcKNE/4TQAz3/Nu6Bvf/6wau9f0kSAEP/V8Krvf8aBYE9EwAA8EBYAAD8QbkAQIJD
        twAAGEG4AAAYQUzCiUM/15qZOb//82RqPeUurVQF/3S55Lz/XtAxPbUAAFhBoI7jeD+gkiSJPkzOdE8//1iHtr3/
        NMFKu/8eJMq9rRYWdj+GAAC8Qf9IWW89/61jRzv/f9ekvf/R98c9UDrXGj//VET3vLwf0B0+/x7vn7ynAAAIQf9c
        /Ru8/+q86T1/KIodQlEVM8g+/70g6jy8ynwFPv/GAVM9/w2Sw73/eHSDPazA/Es+HAAAwD//TAi1vf++YUo7/0Gz
        dTz/mRYDPTT8WtU7/71tDzz/jGCxvYsAtKzFwwAAIECrVVXFQP+ewko9/9dEwL2XgaC/Pf95yvA8/z/SjL2LLq1U
        Bf/SDCq9tQAAKEEAAIAmQ7sAgGRD3QAACEFIdUicQf8r0rw9bgAAZkL/lHyKvf+fQnu6tAAAIED/lLsYPUe23KU8
        VvGOej7/V5nAPf82y4a9kAAAkED/FPk5vf9sTag8/8RQKDyLAABoQf95aYw9VNKsYDsFAADQQP+dvnm6/9RR373/
        Uqb4PMEurVQFiwBAj0NTMzMoQv8IVSS9sgAAGkL/lauHPf+pplS9//wc+r2XBHauPf+Pr5O7/3Meh70TAAAgQMAq
        SYg9SQAAeEH/0NLpvP+sMZs9vOZENz/ZjMZBv8UAgDhDFwAAKEEJWLqWPEjnnOxB//WuUb29KgwNP//v7i89omME
        mD06AAzIPf8+01+9dAK1fj//Y+MNPf+Id0a9/1YOKb3/KBWivdEurVQFnu/unj+6ALAORf/ocJ092Ml2AsD/JCrZ
        vP9ck6Y8/4PiUL3MAAA+Qv92Oi29/6G7vz2pR+F6PYsAtKzF/wc7LD3/18tCvf9Qb1U8/9U1Rz3/4CENPTR5bxk7
        /7by2jxWuEaVPpkAAKxB/76VE73/wF+0PP9yZ5G9Ff99Wj06v/x/Px4urVQFugDQPkVMwlvxPv97Beg9QwAAWEH/
        iXWIvdcfhRPA/+R4ir1LxgP1PhoAACBA/zhH6z3/wMeePP/yCmq8EC6tVAX/YKw2u/+A0Em9wQAAAEL/pi6Ivf93
        uyU9/6j4i73PAADAP0Xxm3Q/PJlZUUNUYn5QPlFmlyE/xgAAYED/Zh51vf+NMDs9W2jdgD//nUsevf/fprQ8Syuz
        rz3/L9xHPf9Mbo69/zNFzz3/psvgvVE2A78+vvqDCj7/iuoWPf8uvoC9lAAAnEHBAABWQv8Ntwo9/4fIiL3/EByw
        PQ4AACBASGggJkMVb/lWPxQurVQFlAAAaEE3AAAgQM4AANBANDWqZT2VYhx+QzsaWFI//8WHMbv/q9d5Pf/FYag9
        yQAAlEH/8VdTO/8A5cm9/164kT3EAACnQoQAAAhBNwAApEE0cgaIPf+Eu5682P37IL//tn8zu/8M4qE9OD0Zfz//
        mJYcu/9mOuu9LS6tVAX/hKRnvf9Gqi49/xRBkj3/2X+vO5QAAMxBPQAAWEH//B6su/+sM0Y9/xt6Vr22AABgwP8z
        2iw+/+Dxp72jAABaQj7Sgaw//1E9Eb3/kOmJPf/visu9/xfbPr3AeDxGPosAAPNCvNtIrT5Bp/FePUxnNF4//7lx
        mz3/Qi+kvBoAAAhB/631zD3/qJ+Svf8/U2c7xgAA70L/Ds7FveZyHMe9/3rYEj7/EUp0vCcurVQFEwAA8EDhMzPD
        v/9nLQq9Ji6tVAVBYJdmPzjaFs09xgAALkK4AADwQOasfUM9/03yLb3/E207Pf846pK9/8RCjzvGAAAYQf/20A09
        QW9tAD//pxn8u/8jA4E9/zE4Mz3FAIA4Q/9ou/08/2oP4Lu6AJAKRv99sb29ugDOQUb/0DmxPf/qmg69mQAAvEH/
        f8bSvf8mtJo9VPAKiT7DLq1UBbAAgApDzAAA1EFPAAAuQv+NxJi9/9xY1DyW8OtLPP/pT6W8/4IbE76piy7CQP/3
        VD49/4wGur0XAAAoQcwAAFhB/90yDjv/TH8VvbkAgERDhAAAaEEjLq1UBTZCHVBB/6L75rz/+5goPVukQYpA/2zk
        xDzGAACXQv8IAZq9/5vsuzzkNDMzvuPLpVy+/4d+Nzv/Lf+vvf8VvFk8vdP7LT+/IZ7TPv8uW6O9/zqHkDz/TRyz
        vcwAABJCSN/3e0GnAAAqQtekcO2//9XS07z/UL2wPf8p2F+8/1EMlrz/zBapvQ4AALBAZC6tVAX/4ripvSAurVQF
        TMRGXj7DAADQQP/XYRG8/46+tb2tA/yVPUcDb4g9FgAA0EBRg59VP/89YGk9uQAAlUL/U04tPf/WLUm9WoLJZTz/
        PJ4Bvf9Hop495qx9Qz0AAACJQv+zJr66tgAAxEH/rXSOPf+oMR07QehtAj1R96wyP/+xJyi+/0mNIj3/c7EwvD0A
        AFhBrbkhOz67AIAsQ/+/Bf69//QrOTo+WO7TP52U1yA/AAAANkL/tbbMPP9r+TW9//P6Zz3/pwYavf+h7be8OPez
        jz//WDmovf/mGUg9//wyqL3cAADQQNp7FBbAnApmoT7/koPDvAQurVQF/5FYiD3/3ryUvZWO4+BA/3GBT729F/0Z
        P/9uTo48vZsBND+eHm3FPP/IGEO9/3rQET1au/u0PRourVQFtwAAwD//BXmLPVDU+wk//ymRQj3/GzHTvP/FIIU9
        /3cxFL20AACwQNEurVQFBC6tVAX/6VcQPXoAAMA/W8zMlED/TbIdPf9R9rC83AAASEH/KG7Uvf++W2c9q65HAUBd
        AABgQP+jLoS6//J/xb3/0v6mPbkAAEZC23A9Cj7/Z7ZlvP/LFIM9xAAAIkL/Mc2ivf9ZBXI8wQAATkLBAADkQRsu
        rVQFQW9tAD/KAACwQL1WyFM/CP+kiD0CgzQAQc0AACBA/4TLwz3/2DTQuv8aIEq9pi6tVAXGAAD0Qf+jyKC9/xva
        Gj3/HjJGPf+cDsO8VPAKiT6BrOtHQsEAANBA/4PQyjz/8Su5vBYAAGBA/8DwNjpKsu57Pv8LzgS+/wfI27y9RpKL
        Pv/aTOO9/wOOQrzaNDNLwP8mhiW9SQAAWEH/b751vf8hRXc9xgAAxEFuAACcQf9AFru8/2ppLj3GAIB2Q/8thYO9
        /7llPD3GAAAiQv+XvSq8/1xXcj3/pxDEvMIAACJCxgCAdkOUAACwQMIurVQF0C6tVAUcAADAP1br0ZI9v8UfVz89
        AAC9Qo8AAPBA/xEY/Dr/+tGSPf+UpMG8/7G0A7z/POCGvMQAAJRBqaeJnD7/vmzEvf/SciM9/59ZcDz/U5OlvacA
        AGBAPQAAQkK0AADAP/+QdVE8wgAAmEH/9YTOvf8aPbE8/xXnyLoYhtxeP6IiPQI9/+QETT3/Up2lvP9z+q69tAAA
        0ED/ktbzO2QAAN9C/0Tc5Lz/RLTuPMYAwMpDGHowBj7/YzeBvf8DGr49/+nLAb2UAADsQf8odKk9/yxLHL3cAAAo
        QcIAABxCwgAA8EADY3UkP+dS8TW//5PRY7wGAADQQJ+VP2o9/6Mttzz/xES+u8IurVQF/y0E3Tp4AAA+Qv8xVyC+
        /6xJDLzJAACQQP8yu0e9P00EJj9YAADwQMkAAGZC/zIuAjv/0MGovR0urVQF/1F1cD3/cVyCvf+vLne9ygAAAkKX
        E20RPv9owgm9RvAmzD7/lqFqvf/sJ9g9q93dJUBCvn7/Qv9Hgq69/yGd9Tz/OKVhPf8ZfCE9TwBA0EMQsSQNPbMA
        ACBA/4imPDxGuAd0P/+7SqI9/481LL3/+vSdvf8S4XK95QAAID/QLq1UBTt/qDY9Oxqm8DxaJEBgPrsAgEBDyy6t
        VAX/sK4Cvf/FqB49nVpwDD//jRYQPDvRRFE8/04xa73/PouSPP9RQsK9//l5Sr3/QbqXOzrzfuY9nMdeCz7/8X3J
        vf9/LBA9m0mJGzzY2Q2Vv//VBgq9/zm1lj3iZmYGP7AAAMVC/xo1ib2IAADAP//RxY29/xUxhD3/61chvke65Zo9
        m0xk6zv/7A6hPP/oe609nApmoT67AIASQ/9OpYa9uAAAKEEWAAAIQf+iIyw9veHoJT7/bX5OPf8rdxe9/9RyKr3/
        Ku6BPc4AABhBzQAAYEBBhDk4PP84OJa85zzyDb+9i1QBP4Hn/SBC/5qrgrvOLq1UBf/vFTY9/zEVjb3PAAAgQP94
        PR+9/zcDejtFA24bP04zc8RBwQAAg0L/HAoVPf/s96a9/7LMvbz/dZIDPZjrqz4/m6F4aT0WAAAYQcMAAGBA//ZY
        lj3/gHoYvf8e2xO9vwvOLz//AuyhvYQAAJBA/+1HT73/SG+MPYcAAMA//22C4b2lAADXQr8+uV0//9ARtr3/6oqZ
        PJ//npo9iwAARkL/7HyQPf/JFqK8/7RzLL2a/pL5QP8dZ5K9/+VxSD3dLq1UBdsAAMA+/2yfsz3/EFPMvBMAAPBA
        13sU7r68M+9dP//TYe07/75JqD0DWI1bPxMAAMA/v7T0Yj/bKVzPPkkAAO1C2WTSasD/huwsPf9wDWa82B4TEb//
        WEY7vVIAADhBOc0YXD//uskKPTcAACBA/zSajD3/ZPKWvf8mTXs9TQatJzz/zE6Avf+ok2A9mQAAeEGsaIF2P/+j
        H1i9WAAAnEH/GOeePf/ayqO9Sq2hoD7/NJjfvf8q3O48mQAAEkIUAADAP/9CvoS9/wZ47Dz/FmIIPf8QECe93QAA
        5UL/aShYvf8qogM9GSPN5z4BAACcQf88NAg6Li6tVAU7XOMbPgIX/upAgKiRMD6FAADtQv+v9IE9/95ccjz/KURC
        vf9EzYq9/xGFsz3//4xAvccurVQFlUREMELBAABOQlgAAFhBQwAA8ED/432BPbsAAJtC/1YJgL3/HG0AO/8egl89
        /5bNMr1UTvpBPskAACJC/71GyDu7AIB1Qz8IFDk//7FQ5Dv/euPivTtaq8E7/1pzGr2qEREBQP9Sb7Y9/7pIGb1V
        iy40QcgAAGBA/xXLqr3/012dPf8QQQQ9Li6tVAX/Yo46vbAAoChE/7OlQD3/38ICvdUurVQFKy6tVAUOAAAgQIke
        pfE8FwAAjEFNLcE1PlgAAIRB/9/Xljw/3p5xP//32rc9uQAAgUL/OsaCPf88R5W92yhcDz1RCIt0Pv8nZoC9/2jP
        2zzEAAAaQkwW83k///mlwb3b9ShcPv+5uOa8/33tjj3/DgflvUBDAwc/GAz2nT7/4asnPf/hdGm9/yiQ6zw3AABC
        QrwKNIE9lAAAEkIbAAAgQP+WMu29/3kfFj3/boGNPf+bOI46oM3MHD///xuBvf/2dgY9NK7AAz7/g4+lvf/tz208
        /zLLtL2LAADEQf8t3jS9/132tD3AWuwbPrxE9xk+hAAAkEC7AAC7Qv8acKG9/1bDYD3/+DbMvVHRDuw+uwCAVEP/
        ANZoPf8JnvS8/6icxz3hMzPDv/8PxAK9EwAA8EC8lBorP00809U+wwAASEHDAADQQFyoDg49/4H1LLzBAACpQjSj
        8wI9/yBS0TyiYwSYPQourVQF/3v9ELxRNgO/Pv/5Hqm9/9QmKT2KAMCrRP8bd0u9/16VQTy8U9/bPf/iTJI9/w6d
        nL3/3MYLvf/3sIg9Hi6tVAVtLq1UBf/9uRa9/zQRaTz/iyfNvf8swuY8NL2sSDv/6l62PP+bS329aQAAPkI+Ii0A
        Pz0AAL1CwJjcgT5OA9H/QUpMTDI+/5gwwTz/kCk7vf9Nulk9JC6tVAX/Ol0BO+RnZg7A/2zuZz3/REaZvUkAQIZD
        /6vrUL3gX+hlv/+s5k69/4sGCT1iLq1UBbIAAAhBiAAAwD8BAAB6Qv+MVuO8/7a8lD3OAACQQP+OpZC9/yP0qbtB
        OT3vO//1vZG9wNQ8KD+IAADAP//6apm9/7QGbbr/yL3JPDlT0V4//xUAhbz/LdBUPcUAANRB/xKXU7y1AACwQP+X
        9xU9mgAYRUPA/Se0Pv8GceU8/ycMorz/gEY2PQYAAAhBEC6tVAWGAADEQbYAAEpCGOC7DD3/rAs5vX23baxCNtGl
        oEIYHepiP9wAAEhB/3NDkjz/7ZKXPf+DQ5K9/3Td/Lz/NpBfPT9C0m8/WAAAWEHFAACEQf9U9mo9lyIYlDz/xkWG
        PNoVrg/A/wb6Vr3/gbvOu//p4908/2jxdL2ZAIAUQwAAgDVDJi6tVAWqVVX9P//pd+a8rSHCKD//9FIzPf+oLf+8
        /5igiDwXAAAYQf/BBoE9/5IK+7r/jWqmPckAANBA/2RU5L3/N13guznzoHI//5sJtr2kB7QZP/+MOfo8/+Ehlr1u
        AADLQjTuE4s+nKO4wz6/DXL1PrUAADhBEwAApEFuAACUQUqYD6g+///ZkDwhLq1UBf+2KMq9/8inRLv/tP4OPf+v
        lnK93QAA7UL/nRg3vf8W6FU8GKQzRj//7cKFu/8PKAu9uQAA2ULdAADdQgN1a34//3oayD3/LWfDvIoAMOxE/xAh
        nD3/ROCIvf8r03u83QAAIEAFAACQQBV7vyw+//sE6L3/m8yhPP9p6E49AACAF0OdBiBnP//G7UW8vx548T7/0m3T
        PP/VXfC95on+jj7/tZyGPf9yGn69FAAAwD//ntlZO/8oGDY92q5HQb8OAACwQIMAAGBAwJjcgT4aAAAIQcUAgLJD
        zwAAIEC0AADQQP96Mnc9uwBApUPFAABeQv9qf9U9/wr+Xrz/G/zLvboAqBVGm0cbOD7j+qRPPpqO4+BA/z80jL3/
        7mo3Pf9mS4q9/1hRkb1dAACQQP9QwZ49/xFair3/XdFivf93CKa9/zRNRbpFoGlaP1a4qQs/yy6tVAX/WT4WPbYA
        gC9DPsgDNz//0tQZvf+38Fk9twAAKEH//XzYvf+7TgA9/zsELD3/Vh9lvf9gY6K9Ci6tVAW6AJRQRv9liGG9/4G9
        Rj3/l+C2PdpxPWLAiAAA8ED/UmCLvf/SiKU83QAA8EDjgy1Yva1aqUU//7cf/jz/qBIkvdcAAJC/2uJ6LMD/dIK5
        uv9Wp529XQAACEGt0lulPs4AAJBAUVRuQD98Lq1UBdukcD0+A6/1dj3/M+Yivv9ijXY8/3pzKr2FAOB6RP9AAWQ9
        /4q2yr3cAABgQP+aY0C9rRyJTj7/QGtTPf8DRJu9/2Ilfj3/en4IPf/D4cG9zAAAEkLbcT0qP/9h8Lk7vR2QWD//
        9lfjPf/DAjq9iwAAbkJeVX9mP//s4Pu8A3TqzD7/zWiSPf8UPk69/zv9jL3NAABIQThT0ZpAP74LZD/A2X5cPxQA
        AMA/ygCAAEP/T2gbvEgnF9dB/3LwQLz/hBJrPWwAACBA/yor3zz/V62KvTq//H8/igBgVES0AADAP/9fv6o9/92L
        mLz/QY1GPf8loai9vh6Utz7LAAAgQLcAALBA//zdLr3/lQwRPXcurVQF/0/86r3/Jk+PPE4D1k5C/1OIfz3jLq1U
        hcEurVQF/0PPmD3/DgIivH/n+RpDXsxzcT9+qt+DPf/zYAw9/+znnb2ZAACNQv/0Wbi9/8NiIz3/RlUyO/9TCGg9
        tgCAUEP/Bf7KPf9rSZ29FW/5Vj8tLq1UBRX3bM895QAAID/lMzPzPuUAAMA+/+Ji+Lv/vhAKPZqjsFxD//+2nLza
        exQWwP97x9k8/7iKGb61AAAoQf+a2rI8wDTTTj//2K87vf81r0I9ugA4GkacNCb+PL1FGdE+/1WuIjzFAABqQv/I
        yt89/w7txTyoAADAP1QyZwk9/0st3Dz/dJ1xvf8udE89wB9iSz/JAAAWQv8ctQq9/4nFZjz/IoZIPU8AgDJDli6t
        VAW90L8TP/8nLrs9yQAAIkL/hieDvf998UU9/9Mr0T3/UWbEvB0urVQF/7Yun73/i/QHPmkAAJxB15qZOb//vOfW
        OhIurVQF/5KIZLz/i1WBvUAooCk+XrdA5D7/SoXRukWgCF8//9pQWT3/SErKvKqVP2o9twAAkECwAADFQjtfuqo9
        tgAAIkL/7SzsvP9vTyY9/5WSWr0HQYq3PP8QRzI9NKB4Hj3/yhRZPW/8pd49/8tp37v/Qt8avrgAANBA/ynUeTuK
        AGWbRv/9f3M9/23AYr1vkpUtPzm0LDQ//zgF+TyCJJTgO//eyMK9sACARkM5kUJxP/8prZq9/xK3hz2pd3cXQAsu
        rVQF/wobTL3/4XT4PP8scqe9/6EOWr3MAADwQNoVrl/A/3huZb1W0WclPrEAAHhBtQAA8ECZAACwQJt1VpA+GIKP
        yj3/pBwVvf8RJoY9/z7uD7za4Xrkv0uQswg+/0BVDT3/hZiTvaL3eo48/5hRej3/HY8wvT7Sgaw//0yjZj3/gGaF
        vf+Xaou9VripCz+zAAAgQIlw2t49//bhoL14AAAYQf9pwIo9f/M8UUL//iuSvf82wTg9/x8iwTxCx67qQf+rEmA9
        mQAA0EC6AKGARv9kMIu9/2hCYz2VgYEZQf+wpKa9/wAnOj2TLq1UBVszM1VC/0qEpLv/wFB1vf8q2pM9EwAAIEDm
        7+4+v7EAAMA/ObuPej//Zh48vf+QRUE9/xn3xTw7Lq1UBTkGuhA//9S/WTy8e8i6Pf+5ZZY8/zHOQ70+zXb4PZhb
        sDU9//XcQzv/mxBtvU0deyI+Ji6tVAWJ/RmFPf/PcCM8yC6tVAX/Q2kpvf9/tm89Ei6tVAX/doVoPf/vZpW9QhpG
        h0L/a/F9PMsAAMA//z+lyz3LAAAgQP+ea2+8ygAARkL/V4+5Pf+WkBW9xQAAgULKAAAPQyUurVQFv1Ad2z7/a42u
        uv9P6sC9/yYnZz3/vQF9Pb+T+jk//5YPpLz/MdooPRcAAChBAgtZIEHNAABgQBsAALBAgf12rEH/CX18vWwAAJBA
        /3yozjv/8yP0vf/Z+ok9uAAAwD9gLq1UBf849hi9/yvE5T1jLq1UBf8lNpm9zQAAkED/vz99vYYAAHhB/6WQUr3/
        nn+kPf/6AIy9uAAAGEF4AAAYQc0AAGBA/wG5njz/Lla2Pb8Goa0+NwAAYED/n+qVPeMurVQF/7UY0bz/0jp7PalV
        VYVABgAAwD8aLq1UBacAALVC/1j0Arv/skqLPZdjFQs8/8QMeTxxAADAP/+JBJe9/wlL5jz/DRPiPP9tw729/3i2
        hbvGAABCQhAurVQFGG+dVj85u496P//l1qW7/xenHT3aSOFSwP/ljsq9/+qLgbzAmSQpPv/qglI9vT4Xzj3/jfEH
        u/+LXtG9og0fYz69F/0ZP5ef5i49GgAA0ED/fYtBPcQAADpC/2C9C73/ooY5Pv+67A+7vB4cRz4XAADUQZt/AVE8
        xAAA5EG0AABgQP8v30y8/0XXnT3ANDwtP8YAAJdC/3KD7DqX+UEbPP/VoR47/w/rvL2LAACwQP9Maly9GEgOGT//
        eeedPbQAALBA/23BcD3/1rKQvf85vgs9/xo03z3/2o55vf8U0Lu8TTzT1T6+nTvgPtsUric/ES6tVAXCLq1UBRwA
        AMA//xZNtTxXAADAP/9ESGK9/ylQCj1E27ppP//n6U28/7vpaj2FAIBHQ/8r1D88/7Rdhr3YNDPbv/8+/Ea9/9JQ
        tT26AIpxRr7j/vE+RKYxgD//YMSxvf+I6ys9RMndJD7/E8alvf/Mk+S7SQAAjEH/yHpVvZQAAHJCmQAAYED/nv0j
        vP89rik9//ospbzdAADxQmWasgc/uQAAHkL/DLdyvP83WI+9pwAAIkL/5eEiPP9qDw29Qc8lVD//g4PFPVp0uX8/
        /4Dwtb3/a+mTPcsAACBAzgAAkEDVLq1UBW4AABZCm01RLzyJbuqiPoBgI/I9hAAACEG97se0Pv/zA568/wm4Fj3/
        4V6SvP9mlPW8QVPf2z3/3aBRvf+Ox389mJCCbD/EAACMQf9fsFG9/zN2Vbz/yq7jPHEAAMA/vGGSdD7/IyKTO1tV
        VadBdQAAwD//SraEPf+eUQG9/ysCX72YEZZ7Pv9T36W9/zXgnzzLAADAP/9xELQ9/xl0NL1uAADsQf8lYXg9/6E0
        z7vKAADAP/9Omh49mwQFrjz/UuC+vFsAAP4/vQM32z7/Wp2Ivf+Uk7E7//4ixDyPAAD0QZViHH5D3i6tVIX/1EjP
        O6l2eyw9RAZ4sD+VE21CQ8UAgDxD/9asBLyCtiYgPv9hFaS9/4R0crzEAAAeQv8R3Eo7//Q4zz1LwgI3P//ZlRC+
        zAAASEH/+V82PaI4/2E8/0LKzrz/9Gz1vUMAAIRB/zrLPz1c2u9qP01W6BE+l1tdZD7/sgWbvf+gFx88bgAAnEH/
        eb+BvP/eMl89/2CMlD3EAAAYQaMAAC5C/4yOyT3/Ay1CvXUurVQF/+UJAr1uAAD1Qv8F4Yo9/89I2rzFAACEQf8c
        Cru9xQCAA0P/VXAdPf9G1269FwAAKEEhLq1UBbQAAGBAyC6tVAX/0uQcPP/aEGe9zy6tVAVEt+fMPo8AAGBA/xP/
        HT3/0Z0Nvv/X+K28SQCAJEP/prR6vf+WFb47hgAA3EHBAABYQUXzhl0//6btYj3/1+N9vET+sBY//27Zar3/8fMZ
        PUQtnK0+/yyLND2GAAAiQuIzMxM//ziLvb3/rrcqPBcAABhB/wMp1zz/FWRqvUkAQNhDB/2EOD+5AIA4Q/8J0NI7
        tAAAYED/0avfPLoAcZBG/6LRpLv/1/ubvf/SkoS9FwAASEH/dF+mPTsd3Dw+/4KoHj3/Lm1JvSAurVQFEwAA3EG/
        ODAEPooAAIlCWRER7UH/VaBVPf/6UYm9mg8+EEHj9igcPv9ajYe9/yNQZj3/pfM3PckAAOxCzS6tVAUFAADwQMkA
        ABZCqu/urj5CmTkbQuEzM/O+/5XhYb3/DQpyPP8lfAg9/4rLXLwWAAAIQf9ogIU9wFrsGz7/upn9Pf8q/328/4xS
        ir0cAADAP+MurVQF/6FZSDy/C84vP4oAUI5E/4Iaqbv/c1Gtvf/MGvY6//+uXb3ATSC/Pv8NWsO9TGWz3z7/GBqp
        vf+jj0k7/zS7ZL21AABgQP/zeo89/0Aqnb2UAAAgQFgAAPBA/wDomrxSAABIQf82SYM9/ygTTL24AAAYQU7PxHBB
        49qPfbz/3MR7vP+JwqI92hWuX8D/YwwwvUzf4qs+/y7bXT1pAACsQbgAAJBAuAAAYEBrLq1UBcQAADhBxAAAkED/
        FiHuPP9xMri913sUDr//j4LcvP+Prb09tgAAhEH/+j0vvv/YfJo8/+h1n73/eeu0O0MAAA5CsgAAGkL/FTE7Pf89
        N069OjL2QT+IAAAgQJoAGEVDXwAA8ED/wCxLPf+//Xq9/66dyjx9z5OAQ//is5o8/7q/eL3/aNbXPP9DFgO8EwAA
        wD9QryJRP8EAAGBAzAAACEH/n2H/PFA61xo/GgAAIEDFAIABQ/9zy8I8xQCAKEP/DLiavf8JCS67UgAAvEH/Uj1E
        vf/4XLA9/1fdQD3/IpQbu8wAAJFCwQAAkEB+ZL5RPccurVQFWchY10T/nM8RPf/yw3S9q47jeD//tJpgvf8sjn89
        WlhEwD0aLq1UBf9HvdC9/3xC+TvY18Tevv+P5w+9/7/tpT2nAIAqQ/+TACg9/1gcHL3/wNXPvZ1sKH8//0QUbrs9
        AACQQL/gjSM//+zDeL3/2R6sPdirz3W+/xT9z73/tsh2PMYAgHZDKy6tVAVsLq1UBRQAAMA/Ji6tVAU8DXrUQf9M
        96A7jrTZaD6RLq1UBf/iVRW9/8cxcTy0Lq1UBf+v07W9/xW0/TsQLq1UBaJnhwA/45MkOb//L1d3vf/8tUQ8/y1z
        dz2aRERwQf8pbZI8/8VG6r2AYCPyPcYAALBA/3z7kb3/g7BcPdcK1/O//yc/dz3/dEGbvBQAACBAzQAAkED/qUTF
        PLIAAJRB/wdFeL3/KCUJPcwAAPBA//jQAj3/z8ORvf+XBrG9GHowBj7/y/52vRsurVQF/7Q+jjvGAMDKQ/8IdgY+
        /wcl+zmSLq1UBcYAAEJCyQCAD0P/7fkKu/+Iv4q95QAAID+/uKoWP80AANBAiZsSuD3BAIATQ/9ilnM9/zU0gr2+
        F7+QPv/ld6E8GLkMSD7/6cRSPf83Oqi9/1/ul73FAIBBQ702Wk4/QhpGh0K/CJIpP/8g+Fi9/zuCGTz/cXtDPYmk
        Jw89/6V/rzn/veR6vcUAgG1DQBbFZTz/eT8FPf+JS8m9xQCAzEP/xw9lPf+KQly9QvgzeUH/3zE0vU290Ms9hQCI
        c0X/dn2TPf8U9z29/55IgzxKmA+oPv8sY+k8hwAAIED/2tS5vf8+USQ857ebAL87XOMbPlgAAJBAlgxwZj3LAADA
        P8oAAPxB/zYpv7z/jfgbPecHTpi//yjBwL1ARe/DPf+wNJ+9/5mO/7v/nBGMvVgAAJxBzAAAaEGgkiSJPv+dWC08
        /z7pM73EAAC0QUKJr3FB/8ltRr21AABoQf97DqM9/2JfOL0ZI83nPv/oOzU9//NUDr3dAAAgQP9O6769/8zGbLv/
        0mLKO8EAAJJCxAAASEFDAAAOQv/4FfM8WAAAvEH/w+Qsvf9DZOI8otwJ/Tv/ssPoPGkAAN1C/+GDUjz/j4YZvbxT
        39s9/1EABT3/DbiWvW4AAGBAAQAAIED/aLTgvMkAAGZCGG+dVj/MAACQQP/zGf27ygAAXkL/YhDIPf/4Gdo6/0cu
        Ir3/CKvOvM0AADhB35mZmT1kAAD8QUt8cgw//9SKQbvlMzMzPv9+u/y7R33sCD7KAADdQv+Ckvi8/ywJjj3/NtCO
        vQhOFwA9Ei6tVAX/B1u+PP/rtxa9FC6tVAVsAADAP8MAAGBAwCyXVj+tK+qIPf90Q628wEJ5uD7/o6CgPP+wsaO9
        /wMtHjz/klapPP+Yjb88/7C8xTz/on+APIsAgFZD3s3MnL//qWxUvf+Hyc89/zYviL2PAADUQY8AADhB/+ChUruL
        AACBQmsurVQFQwAA9EHAAdn/Pv82Ov07wQAA8ED/19aEvf8RKTQ9TX8B2D3/dXVhvNhmiHO/dB/+Rz0BAABgQP8V
        dLa8/8RZ4D3/1H1dPIUAAIRB/+dohb3/dDriPDRyBog95QAAYD//PIr7PP9eeZu9AwmyYT1MVr4RP//W5hO9/9x/
        uj3/3wvNu0Xzhl0/gTIEskKqeMMPPdiDURm/xgAAIkL/6RlKvf/gtzo9/xMdpL3/iyyEPP/blWc9/zUkL71NfwHY
        Pf+9Io+9S8ICNz//wjoMvf8ZQKk91S6tVAXhNDMLwP/SK0q9qVVVhUATAADwQGkAAGBA/3G/2jxpAACUQUCjuJk+
        Wtdrpz7Xzcxsv/9oS048/1XF67w0/FrVO/9KSg+7/4l1jb3YLq1UBVH0EDc/4TQzU7///JKwvNEurVQFdgAAIED/
        Zw1HPf8nx+i8/zW0Eb28ynwFPv+cwiA8/+NGib3dAADAP/+WhOy9/2qggTwnLq1UBf9HxOI7//qLW73EAABoQf/R
        SMK9NCtG4zv/moPDPGkAADJC/1nUpr3/MEsHPf/eOQ69ywAAwD//1oehPT8TnPE+/5czrb3//Zq4PA==
        """

    /// The trees that speak for each type of page, in base 64.
    static let typeTexts = [
        """
        A5x0DD//wUSWvxQAAJBAEAAAYEAMAAByQv+EQYi//zDokr8Gi+ahPv+ReY2/BnQOYT//fp94v/+xAYu/GC6tVAX/
        N86Lv//iNZa/EwAAwD8D71AVP//bYKy9/7vX5rwDnHQMP//p+g69CAAAGEEGi+ahPv/X3bg8CgAAkED/ezyLPBUA
        AMA//xnsID7/Yr19Pf+FlUa9EwAAwD8DB970Pv9GiKq9/1wRCL0DF/0ZPwcurVQFEwAAYED/0B4qvP9VAqM9/9Yx
        Or0MAABYQf/hjD69DQAAYED/FEj4Pf9QPYU8EwAAwD8EvQUSP/9MG5G9/x9F3DkExHhqPgcurVQF/2rgbzz/M4Cd
        vQ0AAJBADAAAOEH/G8hUvAcAABJC//h05z3/EJ4JvP/+wma9Fi6tVAUSAACsQRAAAJRBEgAAYED/gVmVPP/JgjW9
        /6GCj70JAAAgQAEAwJVDDAAAGEH/tIC2vP9ajrk9/yARQ7z/cD0dvf872/k9EwAAwD8EzCpcP/85Dmq9/yvkuTwE
        BH2WPhUAAMA/EwAAYED/V7ybvP/neqE9/w9uhr0IAABIQRUAAMA//1xO1T3/OioUPf+2OhK9Fi6tVAUEov6+Pv8I
        /mi9FQAAwD8VLq1UBQwAAJ9CDAAAhEH//OhKvREurVQF/zL8dz3/z9IjvP9pO3G9/1LdoD3/3tYpvf8vzNY9Fi6t
        VAUF7/jnPv8Uy4K9DAAACEH/xSyPvQgurVQFCQAAIEAMAAAeQv+5ZxW9/3vfLDz/QGxivQgAANBA/+YbMj3/y6Iu
        vf8eI8o9Fi6tVAUD050OP/+Rfmu9DQAAYEANLq1UBQAANAlG/3LJ37wAAPuORv9e3xk9CwAAPUP/3gYbvf8U0wY9
        /5Wcjj3/nhlxvf8LS6k9Fi6tVAUSAACsQQRZJTQ//6wjcL0AAAp1Rv8Yafs8/85TO70EBH2WPhIAACZC/5hda73/
        LHxCPA8AACpC/8YOhD3/JyvHvP/UsLQ9A5x0DD8TAAAgQP/Q+IG9/x5GQLwTAADAPway/p4+/3kUe70Gr1c1P/90
        /KU8/0PLCL0MAAAYQf903j29BrWL2j7/3rMaPP8epZQ9Fi6tVAUTAADAPwgurVQF//pubL3/bG9CvBUAAMA/FS6t
        VAX/kl67vAEAwK9D/wRkqj3/4tm4u//kwwW9Ey6tVAX/C5O4u//hD7I9AxTYDD//9U4zvQEAwKNDCgAAIED/Lhkx
        vRAAALBA/0erBzwIAADAP//+DoI9/9JJGTwILq1UBf9SMEC9CAAAwD//zvF7Pf/ANiK9Fi6tVAUTAAAgQAbuOrw+
        /9R+hL0FWQwiP//gH2C9/1GnhzsMAAAYQf9FUE+9BovmoT7/kGhkvAVz2EQ+/2LGFL3/4XlmPf9Hk5A9EwAAwD8E
        ukUVP//T8zy9/3XWLjwEH2E7PhAAAFhB/7ja1zz/KJtzvQwAADhB/zOlRL0NAACQQBAAANBA/xSybzz/lBl/Pf/h
        B/q8A28rBj8QAABoQQgurVQF/6XfJr3/e8GKPf/ZaHq9EgAAaEESAACQQAKsu+k9/3XTfD3/IUwDvf+Hwji9DQAA
        kED/4Bo5Pf/2Ury8A1AkHz8SAACEQREAAJBA/0i+gb3/wzXJPAMdz7Y+/+NfL70UAACQQP+eMts8/wuxRb0SAACs
        QREurVSF/8ntDj3/cLiuvP+2p009FQAAwD8VLq1UBQgurVQFDAAAkUIMAACEQf8/9WW9/2okJLv/B52QvQUp7P8+
        /+ZG97z/iL4NPQwAABhB/5tVW7v/hptuPf8+nSi9BOaHsD4QAABUQggurVQF/za9GL3/OoO2O/9CU4S9BS4oAj//
        L2gpvQVnN2c/AQDAk0P/jNJ/Pf/oHKI7BD8hbj//tyU6vf9R3xY9EwAAwD8EzCpcP//scjW9AAAKdUb/6vUzPf9Y
        ssK8BovmoT7//2/bvA0AAJBABIp6KT7/+sMQvRcurVQF/3tPXz3/KSo0vP9ZIVO9FQAAwD8VLq1UBQS+DRg/EgAA
        3EH/Ea5wvf8iZcI8/wzp7zsMAACwQP9PZf28/zNWVz0BAICiQxUAAGBA/8SM2rz/3wggPf9AG5K9Ey6tVAX/U3kZ
        vQVOhNU+/yZ+1rwQAABKQgoAAKRBDgAAsED/1C9pPf9mOs28EAAACEH/Z2fGvAJrCgI+/+yITD3/MMwJO/93KIq8
        EwAAIEAEov6+Pv+yUEi9FQAAwD8VLq1UBf9QjJa8/xz9YT3/BLLavBUurVQF/ybg2LwUAACQQAcAABpC/0+RbD3/
        m5jtvP+4CJm8A28rBj8TAAAgQP95vF+9By6tVAX/iZMmPf+k/Ba9FQAAwD8VLq1UBQgurVQF/xioH73/o3qWPP/C
        kkg9DwAA1EH/3zDLO//DqIO9CC6tVAUDaMJVPxUAAMA/A3yuBz//ZV5Cvf+quQk8/3VWQL3/L+znPAgAANBADgAA
        8EAVLq1UBf9/LJM7/1L/fT3//KfQvP8tawG9Fi6tVAUPAAACQhUurVQF/xjvtrwGi+ahPhUAAMA//6JZ1zz/cE1b
        vRQAAMA/EgAAOEH/tYrxO/9Ean09/1fQobz/LFp6vf9srl89Fi6tVAUPAADEQQEAwKNDAADIQUX/mdQuvRAAAD5C
        AQCAFkMBAACjQv+v8GI9/98Ns7z/kjAlPf9btwK9/1z9A73/UmRzvf+87Uw9FQAAwD8VLq1UBQEAgEBDBTrBRz//
        aDcSPf83odi8/5G8PL3/bfsYPQcurVQFBcis4D7/vlhHPf9ejqG8BTQzRz//VqCGvf+Whc67Fi6tVAUBAMCjQwAA
        XJ1F/19TGr0SAACsQRIAAGBA/yXV3zwAAPSuRf/jndA8/7tyK70VLq1UBf+nbYO8//qAND3/sscyvf/XP0g9CC6t
        VAUGYU0SP/9VMRe9BgINRD//i7ARPf+NnK28CAAAsEAPAADEQf9bcXE9EgAA3EH/wIINvf+5khU9A2YLSj//Ax9V
        vf96/ro8Fi6tVAUJAAAgQAcurVQFAsHZnD3/aB03Pf8s3yo6BvZ2xz7/xcVGvQZiWFY//74anjz/MKdDvf/N5CW9
        BovmoT7/Sl3ZvP/OQGw9A4TVxz7/Ch4dvQEAwKNDBU6E1T7/fvUEvRIAAKxBEgAA8ED/q1rePP9LTq28CgAAIED/
        yP8Vvf/rNzo9AQAAMET/BVUtvf8Dhg49BrL+nj7/kFkJvQ8AAORBCwAA80IF3OwZPxMAAJBA/0IKTb3/glEJPQUF
        /WA//7M9Jz0CwdmcPf9FjQ89/1kQOL3/K8suPf9faZ+8BovmoT4Ev+ltPf9lWqs8//d5Ir0TAADAPwTMKlw/Bj0h
        zT4GN2azPv93NuS8/+zEIT3/648Dvf8uSt48FAAAwD//OzoPPf+ao5m8Fi6tVAUJAABgQAsAgBlDEwAAIED/xkPq
        vAoAAPBA/4qyO70NAADAP/8NRAI9/0nk4bwVLq1UBf/m0/K8/7FrIj3/ncddvf9vGEI9CC6tVAUGYU0SP//EJfW8
        BuEcUz//0RmmPP9DJbq8CAAA0EAGsv6ePgal2RM+/+ta8Tz/gc3qvAcAAPBA/3dkXz3/s+P0O/9rSge9CQAAIEAL
        AACKQgAAEj5GEAAACEEMAACkQf/Prw69/1xx0Tz/HsFlvQwAANFC//k2Vz3/Zqw5vBcurVQF/2Y16Dz/n9gDvf9j
        0se8AQDAo0MLAACKQgTMKlw/BTAtXj8FXZwEP/+TuCq9AqCaCT7/1ZtBPQcurVQF/74bnjz/9os0vf9GsWS9/9Pz
        0Dz/PlvePP9/8Qe9BrL+nj4TAAAgQP/RsUm9/3pou7oDG6kyPv+QWi69DgAA0EAIAAAYQQgurVQF/yCd5DsQAADU
        Qf+NWmg9/8m7Zjv/0ssAvf9Iii+9CC6tVAUTAABgQBYurVQFEAAAkEAQAAAgQP9twYy8/51bMj0LAABIQf9sZmw8
        //9cQ73/5cWePP8XH7c8CAAAkED/TsMnPf+TgPm8
        """,
        """
        Aw5wvj4TAAAgQAkAAMA//5PgCcAC9+9AP/94l/a//zIoDMAKAAD0Qf/MQw/A/xKoCMAJAACQQAwurVQF/yrpCsD/
        5ZEQwP8lnwzAEAAAxEEMAADAP//tr6M9//IvWr0BAED4QwZbleE+BldxgD7/4zawvP9IcNg9/zfYxLwG7bOnPv/3
        9t24DAAAr0L/8iRPPv/ZQds8BwAADkIEFKMmPg8AAJBABdt1Hz8SAABYQf8bGEg+/yWmKz3/r/nlvBIAAPBA/zYT
        tTz/nK1kvf/RB2m9EAAAtEH/qlDKvP88z2k+BOfktT0XLq1UBf+pExk+/974IbsCrM3wPgAAcBVF/9cqST0KAABi
        Qv86eEm9AkiagT7/YdkTvf/35Wo9CgAApEH/W7XnvP8Y1+M9BwAAeEEEFKMmPhIAAPBACwAA80L/47EgPv/LYSm8
        CwDAkEP/L1h4vf8p7A49/6axeb0CMnAcPv97sQa9EgAAAkL/eQw5Pv8X79c7A3D4hz4HAABgQAEAgDtD/xKD9zz/
        zfdKvRQAAGBA/6dPED7/ohqeuxAAAF5C//7sYr0Cso5pPv8dgRu9CAAA8ED/r+OVPf/NLN+8A2KJxz4TAABgQAkA
        AMA/Bb4XOz//HYpTPf978ZO8/6rz3j3/004mvQkAALBAFQAAYED/mBhqvf+r3zc9EwAAwD//3wTiPf9HnNy8A2KJ
        xz4TAAAgQAwAAKVC/5H0uz3/MDGzO/+AT+C8DwAAMkL/LI9ZvRMAAMA/CwAA/UIMAAACQv9JOrU6/1RQ4T3/EalW
        vP+Xvke9A2KJxz4GNb2bPhEurVQF/+zZZD3/vpv4vAWvM0o//2Ox1D3/4KF4vBUAAGBABfsvFT8EcdAPP//Rpgm9
        /4hrrz3/cW1nvf+bm2o9A2KJxz4TAABgQAoAAEhBCgAAYED/yWFwPf8kIb68AqzN8D7/cYC0PP+aDcc9/+4WHb0A
        AOUwRxUAAGBA/8k5T73/3oumPP94Qe88EAAAxEELLq1UBf8bEig9/z9HJL0CrM3wPhMAAMA/Ey6tVAX/SMJpvAK9
        4yU+/2oVdbv/QuLbPf/RLia9CwAA5EH/FQ//u/+yh7k9BBSjJj4TAAAgQAwAAKVC/6apgT3/3L7FvP/oOAy9AhGe
        nz7/6cg2vQIwVr0+EwAAwD//Hit6Pf+s4bC8DAAA1EH/YrRBvf8PkAI8AqzN8D4LLq1UBf/66W09EgAAxEEQAACw
        QP/EEV29AjJwHD7/rvMJvf9Cd2A8/3B4f70QAABoQf94LSS9CwAAYED/morgvP9695g9BwAA5EEAAMhBRQSo9Cs+
        /15KZD3/sOmtvAkAACBA/yCNSb0AAPTlRf/t+Qs9/1JyEb0CDM0nPv+/pZ+8CgAACEH/sbvOvP8HVeQ9A2KJxz4T
        AAAgQBAAAJRBCgAAYED/QEtwPf/FnTa9CwAAYED/Mni8vP+d3Zc9/8nn9rwQAAAuQv+6CkW9CwAA30L/JarZPP9+
        7Qq9EgAAxEEVAABgQAEAwKNDCC6tVAUGPfbLPv+KjtW8BkHA/z7/tR26Pf+l/vq5/ziTLr0GGrvyPv+toXQ9/w0l
        Brz/DfaiPf9DXi+9BwAApEEPAACQQAOE1cc+/9NE/zz/v8fbvA8AAG5C/2iLf70MAAAIQf/bY049DwAAn0L/KizQ
        PP8hODS9A+FqFD//Dg6gPf9sr/e6BwAA5EEEFKMmPgTUjdc9FS6tVAX/IEcBPf81MWe9/3gigD0KLq1UBf8KeSc9
        /yndLb0VAAAgQAwAAB5C/xYb0bz/EMtiPf+w+sQ9BwAAsEADn8IyPP/oMGU9CgAAVkIRLq1UBQSo9Cs+/wrC9zz/
        pCvivP95AWy9/2AHrjwFvhc7P//9rYQ9BIVEpj3/5DIBPf+XGTW9EgAAOEEJAADAPwwAACBA/x0IYD3/x/PsvP/H
        hpU9CQAAYEAXLq1UBf/eDWS9/0ogwDwGV3GAPv/zniq9EgAA1EH/1oxpPf/U4Ki8BY0aMD8TAABgQAVAxNE+Aw5w
        vj4FC2ZKPf8w/468/9xXET3/Q+Ynvf8VdXU9/3GgNb0D7Jn7PgTWJxg+/+3ICb3/7w34PP+TLXi9EgAAWEEGufcj
        Pv96lpQ9Dy6tVAX/JBAMPQ8AADJCDQAAWEH/SsJzvf+sW5M8/8DkFj0GSECIPv8ArWW9AQDAlUP/A8LvvP81O6s8
        Dy6tVAUERtyEPhMAACBABqyROj7/IpFmN/9gOqQ9/xKborz/OTKevA8AADJCCi6tVAX/uUwpPf8ltl69AAB2Y0b/
        4zUnvP/ZE4w9BwAA8EABAIBMQwkAAMA//4otlLwKAABIQf8GR9u8/zJlij3/SN5xvQWqdRc/BkhAiD7/GO2kvP/d
        MpI9BVSRaD//05gtvf8iASA9BwAA8EASAAA4QQZIQIg+EgAAkED/SF1JPf88UpK8/9Ki7Lz/sAluvRIAAApCBoAJ
        9z4GSECIPv+/iu07/6VZrj3/M+JTOv++FRG9BwAAGEESAAAgQAZe1Iw+/7Euij3/9TuLvP+3NSS9AjJwHD7/nKyl
        vAbiW4o+BwAAYkL/aej3vP9/5C89EgAAkED/nx+PvP+JBZU9A5/CMjz/ur+CPRMAACBAEy6tVAUAAJhbRf9geBI9
        DC6tVAX/lZpSPf9QTQu9EQAAIEADy2BRPv/mxQ89/6u05bz/yIqbPf9NdBm9EgAAOEEQAACQQAMJ3VE9/yYe+jz/
        JmdEvQU+iUk//yMZUj3/2BtrvAcAAKRB/+Ycdr0GSECIPv9Zapa8EgAAAkL/UsVTPf+GklS8BwAAwD//K7HWvAMX
        dgU+/01PkT0JAACQQAMdz7Y+A3jvWT7/Y+0CvQsAAL1C/9xnhj3/8yK8u/8OHhe9BAUDej7/jMwfPP+SVrg9BwAA
        wD8SAAAgQAwurVQF/zqwYD3/KAeAvP86HSS9CwAA30ID7iNCPwsAAFhB/wti+rv/uGWdPf8628u8Axd2BT7/SFkk
        Pf9F7aq8BT6JST8SAAD0QRAAANBA/33F5rwMAACvQgUmyVk9/x3eu7wUAABgQP8TUFU9/4FolLz/h/vIvP/O7R29
        DC6tVAX/IoAHPf/2Tlm9Axd2BT7/3HcGPRAAALBA/2i6W70EcdAPPwKyjmk+/0irH70MAAC0Qf/9prm8AADUF0b/
        LXJgPf/mSzu8A2IyRz//vH+WPf+KAgS9BR6oLD8SAAD0QQ8urVQF/4iWSD0AAHZjRgIwE/s+/xtqJr3/9u1mPA8A
        AA5C/6YEzrz/53FaPf+rXRi9FQAAYED/TMcOvf+u2dU8A5/CMjz/sFpBPQ8urVQFCC6tVAUF+y8VP/9rq/c8/7rY
        Vrz/alLWvA8AADJC/6FqRr0CLbd+Pv9567K8BXOAKz//5ul7Ov83m4M9BwAAwD8KAABWQgAAiD9F/5ePVzz/gIJU
        vf9oEkg9CwAA30ILAAAOQv8cmAS8/xOHdz0LAIBqQ//6LCy9CgAABkL/PvapvP8JUjA9BwAAkEASAAA4QQAAfMJF
        EAAAsED/u+CEvP8Qs2Q9/3BA17z/34hIvQaACfc+EgAAWEH/b7WSPQZXcYA+/6vkJb3/NqgGPf/N4Cy7EgAAWEET
        Lq1UBQRIjIM+BQuPDj8AAPBiRf86zLs8/6LgBr3/ykphPf8RZfi8AjJwHD7/gMykvP8zBpM9BSns/z7/9iUOu///
        Jka9BwAACEEBAIBMQxIurVQF/+2PCj0HLq1UBf83zBC9EgAAtEH/B2FIPf+0zsi8/6BqW70CMnAcPv/YQsG8BMu4
        0Dz/XH3xu/9g3x09FQAAYEAQAAD8QQAAgBJF/21xojz/0c8AvRQAAGBABv1Eoz7/buwvuwAA3c9GES6tVIX/bMSY
        vP/Nt1c9/6fEi7z/NDz8vP+un089EAAAkED/oaALvQUi9xo/CgAAzEESAABoQf9nGKE8/5FJB70QAABCQv9DpKA9
        /5k1nzsDbysGP/8Bf188DACAUEP/patHvf9FqdA8
        """,
        """
        DgAAwD8HLq1UBQNUaQo/Bng8Rj7/c+YdwAPrg7U9/xYUHcADXLTFPv9tQBbA/2n7GsD/CkMewP81hh/ADgAA0ED/
        xEYWwP8jqADAEwAAwD8D6VkyPwcurVQFAQCAP0P/lSSYvP9b69U9AQBANUT/YUVFvf9jh9k8DQAAIEABAIAGQ/8E
        bUk7/+0FZz7/mXf9vP/0E1y9DgAAwD8SAACEQQ8AAIRBDwAAIEADXLTFPgAA1BdG/1N5Yrz/4lqEPf/DSS29/5UP
        nD3/CJBSvf8ncIW9EgAA7EH/qWWePv9pzc28DgAAwD8JAADAPwIx7Ko+Ay7oXD//q6tQvf+AxcY7DwAAOEECFTk6
        P/92q409/+YSnrz/M20Ivf/diYq9DwAArEH/bAlyPv/egIM8EgAArEEPAACEQQ8AAMA/BRO3UT//xk9AvRUAACBA
        /2BZoT3/MV0vuv9evww+CS6tVAUPAACYQv+n2tW8/6ZxAz3/woFkvf/2/Ie9DwAAhEEMAAByQgkAAMA/CwAATkL/
        b2p7vP898HE9/7qXR70PAADAP/8Gscw8CwAAmUL/Wj+qPP+JUCM+CS6tVAX/uQSaO/+A23y9Di6tVAUJLq1UBRUu
        rVQFCwAATkL/kWH4vA8AAChB//Ho3z3/wPugvA8AAI9C/3XRQr3/fMs+PP/bb3G9DwAArEH/Zwc6Pv+vcOq8DgAA
        wD8HLq1UBQsAgBJDAQAArUILAADcQf9VSa68/56Ihz3/yXBRvRMAAMA//8Dw3D3/DcfzvARjesk//4IXgb3/gNhp
        PP9QERA+DgAAwD8QAADAPxIAAEhBEgAA0ED/vlHcuf8dKOM9/1YcprwSAAAYQQMu6Fw//+luBr3/92gqPf/zV4m9
        EgAApEH/zrALPv/9fUU8EAAAKEESAACcQQsAALBA/48sCb0LAAC5Qv+8Skw9/8Z4CD4VLq1UBf8EpRY8/5HrOr0J
        Lq1UBRUurVQF/xazDT3/KRoZvf8gkX69DgAA8EAAACimRQAAeJBFFi6tVAX/6cgbvf/qfT09/y6zhT0FxuZ9PwZ0
        uH8/DgAAwD//AwFuvf94XEy7/yf3iDz/x/ngPP8OUfI9DgAAwD8QAADAPwcAAMA/BJuqAj//19rjPf/ur7U7/+Yi
        t7wCzS+yPP9pxCk9EAAAIED/AWm+u//2/Xe9DgAA8ED/QK67PP9XueU9EAAAsEAULq1UBQbGhr0+/6UYGDwCYA1U
        Pf8D1Ek8/zeN1T3/pE4IvREurVSFCwAAh0L/odkQvf9c6F89EAAAKEH/y//OOv8acVW9EgAArEEMAAD0QQcurVQF
        DAAA8ED/6BEhvf+n2qo8/2/eQr0IAAAgQAcAACZCCQAAYED/l82OPf+GeRe8/wzJ8rz/DcEHvf+uA2W9Di6tVAUQ
        AADAPwsAAFpC/7G81rz/J0fFPREurVSFCwCAAEP/bKK0vP8/w3s9AABEr0X/gbqKvP+z5Xe9DwAArEH/XuW1Pf+4
        h5u6DgAA8EAAABAcRQAAMO5E//uiEb3/h6VuPQsAAMlC/4CreL0BAIBzQxMurVQF/zAjhT3/3DHxvAEAwFFE/7sv
        Or3/pl+4uv+4VrU9DgAAwD8AAESvRQkAAMA/AAAw7kT/B8UCvQafb00/Bng8Rj7/0DCRvP82gq49/5gehLz/Mzoc
        vf8UXz29AQCARkP/Y95sPP9JxLI9DgAA8EAEsBRPPgkAAMA/DAAA/EETAADAPwwAANBA/wRxFLr/2ozUPf8vbbW8
        /zlakLz/2K4YvQwAgFtD/17fcL3/dwxWPP9NJrY9EAAAsEATAAAgQAYS+rY+/4GjYbsG7epPP//koaw9/za6mDv/
        dAgHvQK+vpI8/znNQD0QAAAoQQ8AAPBA/8r/wTz/H6QEvf8YTES9EgAArEEPAACEQQsAAIFCDwAAGEH/qaLXvP9e
        HDw9AQCAN0P/YFA+OwkAAMA//z3guD3/io2DPAAAoJ5F/5q90jz/DmAwvf+YgU+9Di6tVAUAAESvRRYurVQFCgAA
        8ED/88IwvQoAAHhB/xAeSz3/vTDIvP9ZFWs9BmnSfT//65Bxvf9Yewk9AmYgSz3/coyVu/+iVJA9DwAAeEEJAADA
        PwaskTo+//iz47wHAAAOQggAAMA//ywDeT3/9FUeu/9xC9S7DwAAGEH/8/7qvP/beeA8EQAAYED/VHVLvf8hvt25
        Di6tVAUMAAD8QQkAAMA/CwAATkL/HK3WvAQEfZY+Ba2wHT//XUw9PP9wTs49/9eW0bz/KQVCvf9iaF+9BW+3dj//
        KgKaPf+NOhI7DgAA8EAAAESvRQYS+rY+/6bfp7wGr1c1PwoAAPBA//EyiLoKAAB4Qf+UJtU9/y2inTv/g2BlvBIA
        AAhB/49varz/POhbvf9A4oM9DgAA8EAQAADAPwoAAGBA/ykdp7wC/fU2Pv9ub0I7/y2BmD0Cvr6SPP9WVpc8BnS4
        fz8OAADAP/8MJFq9/9Jxo7v/5ymrO/9MMpc9DwAAhEESAACMQQsAAIFCA4OrUz//9lATvf+t8yA9/zP2Tj0FwlBW
        P/+F/jO9/9QlCjsAAKCeRQ8AAJhC/z/sxbz/s2UqPf97Nk69EAAAOEEKAACQQP/qEAq9FC6tVAUG7dOZPv/vdk68
        Br9NZj//1F2FPf9Cryo7//Lj5LwCTO7tO/8DZ0M9CgAA0ED/nL+Xuv9tIma9DgAA0EASAACEQQkAAMA/CgAA0ED/
        q6LZvBEAAMA/ES6tVIX/DWPZPP/jfA69CgAADkL/MdaEPf+f8RG8/3OiEb3/p3hBvf82JIQ9Di6tVAUHAADAPwoA
        APBA/9o2IL0TAAAgQAaf5mQ/Bng8Rj7/zAakvP+P+Fc9/xIEtLz/Fs4Hvf9zU2W9EgAApEH/+/h0Pf9E4YU7EAAA
        kEAAALhSRgAAKKZFBsaGvT7/in8svP/YwX09//1q9rz/xdaJPQLNL7I8/5/5MD0QAABYQQEAgGZD/94ZCr3/J/HZ
        PP+WTVS9EAAAOEENAADAPwAAMO5E/38b2LwJAADAP/8md3E9/9BFYjv/psQBvQTqrDw/CC6tVAX/2opSvQSjSDk+
        /yLOAj3/KPDsvP8AIos8EAAAOEEBAIBWQwAAKLFF/+dvczz/9MWsvP8fvTw9AQCAc0MD+wvoPv/WQg+9A6zcAT//
        /lt4PQAAoJBG/3zCF73/MGHiPP9KcVO9DgAAsEAHAADAPwwAAORBDAAA0ED/3VyZvAa7OTE/AmNMtT7/qRSTPf/3
        qVq6/9VM9bv/Toa4vAJM7u07/y7oujz/m7Fnvf/emFY9BUzCNT8Eo0g5PgoAAHhBBwAAYED/GEwZPf8jnK68/9B1
        uLz/t4A8vRQurVQFAxEFqD7/2He/vAoAAMxB/+ULSD3/WTrAO/+kY+e8CQAAwD8TAAAgQAAAMO5E/whT47wAAESv
        Rf80pIM9AADUF0b/FBrtvA8AAMxB/zN4JD3/PezevP+tExe9AAA9qEb/8rxCvf/n+Sg8EgAArEEPAACEQQAA1BdG
        DwAAIEAFoaXtPf+jExI9//UES70SAADwQP9JShq8/61ycD3/LeZMPQ8AAJhC/wmMLL3/CTpXPP9w0Ee9EgAArEEF
        rbAdPwJ3ttU+/5pLKr0CMF4VP/+sico8/x+g2bwNAADAPxAAACpCAQCAAEP/1FiLO/+Usmc9/wtGZrz/UVnevP9A
        Oj+9EgAA1EELAABOQgTQ8vw+/1ZEHr0SAAAIQf+GH4W8/2wZrTwJAADAPw8AAMxB/787Uz0MAADUQf9y3MU8/2Go
        1bz/uTF+vP//wTK9DgAAwD8JLq1UBQsAAE5C/5MJHL0MAACZQgYS+rY+/2YhOLz/MpaFPf8grma8AwSixD4DnmW0
        Pv/doJu8/0OE8jz/qlVnvf/x2k89DgAA8EAJAADAPwsAAP1CAQCAG0MLAADcQf/vTc68CwAAikL/e1FPPf/pidC8
        /6WpH70F+dhoP/+EvjM9/1EVt7z/pokhvf+n1k09
        """,
        """
        GC6tVAUKAABgQAJQm4k+/4e/BcD/KggRwAgAAJBADAAA1kL/M6oUwP9DmRHACgAA/EEC0BrCPv9fjwbA/zvDEsD/
        S9sTwP+mYvS/GC6tVAUKAABgQAMOcL4+/5fejbz/T48dPhIAAC5CCwAABkL/mvd8vP9pp3W9CwAArUL/9k0WvQwA
        ACZC/xriAz7/HbI2PP8i15Q+DQAAYEALLq1UBf/VR7A8CAAAWEESAACLQhUurVQF/+sj47z/PviIvf8sH9o8EQAA
        wD//AGMAvf+sMXA9FQAAIED/dQwaPf+STY0+FAAAkEAGlqd0PwYDgUA9/1astzwPAABGQv9NCli9DwAAgkL/epuC
        Pf9B5kK9A13eKj//1D72vP8cjU89Ah1LzD7/COMwPv/U1TY7FAAAYEAVLq1UBQwAANxBA8x0kT7/VdcrvQLnkqY+
        //tiLz7/h1liO/9MIB69/67lZL0VAAAgQAgAAMA//3cJwLz/BXOBPf9DtEY+FQAAIEALAADUQRUurVQF/1rIsz3/
        EikVvP8auUC9A2Yirj7/eWPhvAYsJuY+EwAA0ED/O3Ywvf8y2Ok9BFklND//XqrtPf+LHpO6DQAAwD8AAGCFRP8l
        On89DAAA0UIMAAAIQRMAAGBA/68KC73/2QeFPf+Xzoq9EwAAsED/0BMKvf8eVJY9DAAANkL/myMvPv8rlSs9FAAA
        YEABAACLQv9ep1g9DwAAbkIFEoxyP/8VrWS9/4F1QzwPAACCQv9d1ts9/0ZXJ70PAADIQgNeQpM+/8n0qzv/NvIE
        Pv+S39C8DQAAwD8VLq1UBRAAAGBA/6IXGD0GBXLvPv+xXVe9Bq9XNT//S/JdPf9kMcC8CAAASEH/3U+Cvf/57Rs9
        FQAAIED/69/TPP+0Hw0+DQAAIEAKAADAPwMOcL4+/8XvvLv/CGHSPQgAAEhBCgAAIED/+B9ROv9q04C9CgAABkL/
        41eJPf+tUNG8CgAAlEH/BpgLPv85oiU9DQAAwD8KAAAgQP/1H5M9AAAecUb/Kr2FvQalI3w/EQAAwD8SAABIQf8t
        Kfy8/86RED3/aGwfvf/66iQ9EgAAkED/wqhGvP8vzOU9DQAAIEABAADcQf+bko09EwAAKEECajFkPhMAAJBAAm8j
        WD7/9Wkavf+Wt/M8/3dUNjz/kj58vf/XV1k9EAAA7EH/NbzvPf/sugs9DQAAwD8YLq1UBQRhjMY/By6tVAURAADA
        P/8RgQc8/9sYB73/4gdRvf+Ix8s8/zkOiT0RAADAP//KShE8BL16FT7/5T+IO//TA+A9FAAAYEAKAADAP//4TU09
        EwAA0EAFEoxyP/8hYGm9BZCdeT//Jrs8Pf96cxy9BY1k5D7/00+MPf/wVH68CgAAGkL/SIWePf8A+807DQAAwD8K
        AAAgQAQNroI+/yFo2bv/L+W5PQgAAEhB/1KnU70QAAASQv8IM4w9/782rLwVAAAgQP9TOv27EgAAsED/LPj4O/8f
        itU9DQAAwD8MAAAoQQJSiqk+DAAAwD//nIDfvP9QRbE9/4snNb0YLq1UBQwAgBlD/4ircb3/ItS9uv+f5Xw9DAAA
        YkL/1g+cPf9SiRc7DQAAIEAKAAAgQP+G70M9EwAAKEETLq1UBRIAAEhBBRQufT//4ZE2vf+FARc8EgAAaEH/4264
        Pf8mgNi8/7Ukg73/tR8+Pf8wVZ49DQAAIEAVLq1UBQsAANRB/0kyaD0PAAAWQv/VkV29/1MHHD0NAADAP//ZgXu9
        /3yshzwKAACcQf8Baq49DAAAnEH/qzs4Pf8wGbm8DQAAIEAKAADAP//iwIA9CAAASEELAAAGQgsAAJRB/5weE70R
        AADAP/9Mn7A9/xZvwLz/m5pdvQoAALRB/0r9dz3/q4PFvP8sCoQ9DQAAIEAKAAAgQP9LnX89CAAASEESAACLQhUu
        rVQF/5u0R7z/lAZxvf9g0RE9CgAA/EH/9nKTPf9iSKu8EQAAwD//uMYXvP/RQ5c9GC6tVAUTAACQQAoAAChBAwZH
        ij7/DwKZvP/11hM9/7/rS70BAIATQ/9aMQG9EAAALkIPAADwQP+o9JW6/217xD3/L4MrvP9oGKA9EgAALkIKAAAY
        QQItt34+//SzPj3/pUPXvAkAAMA//1/fcr0HLq1UBf8IwMc8EgAAEkL/Alg/vf9rSMM8AnBdID7/WeLou/9qsnc9
        FAAAYEAEXl4+Pv+4nGm9CC6tVAUPAAAgQP/bcZy8BP5vEj8BAMDLQ/+3LIo9/79+qrwPAABIQf+K4tM8/0XDEb3/
        4sItvf/ZU2g9FAAAYEAKAACcQQEAADRDCgAA8ED/1T1MPP9SUjy9BF5ePj7/wh4Fvf8V5ZQ9EwAAsED/0aVqvf/s
        iK48AQDA0EP//ZN1Pf+olAO8GC6tVAUKAACcQQIU5qc9/5cGB70EXl4+PgEAAKlC/5m1GT3//d0dvRYurVQF/zmx
        TD3/oSzfvBMAAJBA/0kHYL3/BJP/PP8eRJE9FAAAYEANAADAPwsAAAZCCwAAlEH/OsrgvP/shgM9EAAAwkL/z1dg
        vf98n+w7EAAAhEH/oRE2Pf9jcpC8EAAAbkL/fcN/Pf/hf+o4GC6tVAUTAABgQAoAAChBEy6tVAUCvr6SPP8MGai8
        /33/Rz0IAAAYQf+oTjW9/+837Tz/r7tEvQaBajM//7E4Mz3/faZjvP8oVY49FAAAYEADrVpQPwEAAItCAleDPT7/
        0zndvP+sDDk9DQAAIED/DQFDvRIAAEhB/65iFb3/cKMhPQsAANRB/wNffj3/cVsLvP9rJFE9DAAAOEECUoqpPhUA
        AMA//67frT3/PbSZOxUAACBA/3rQE73/NxTnPBEAACBADAAA/UL/gxMnvf+DTN07EAAA3EH/oDklPf9YCLq8DQAA
        wD8UAABgQAEAANxB/21s1jwBAMCvQxAAAIxC/yXVdb3/EKKAPAEAAMZD/zBrfT3/R8bWvBAAAPxB//ElMD3/gEy4
        vP87vUs9DQAAIEAVLq1UBQLnkqY+CS6tVAUGpSN8P/+ZlQ69/1s2FTz/tr6DPf9toRu9As02XD//vW4Ovf+hts08
        EQAAwD//WvoOu//yVEg9GC6tVAUSAAAuQhUurVQFEgAASEELAAASQv+HJbc8/96nP70SAABoQf9s6rw9/zUnk7sL
        AADUQf/eC+47/1XRar3/ZbgNPf9vLH09DQAAkEALAAAGQgAApG5GAACAxkT/O0UYPf+XrPm8//1Kjj0SAAByQggA
        AEhBCgAAIED/RGJSPP88Rz29/3JfwDz/Im8mPf89NUQ9FAAAYEAVLq1UBQoAAChBAwZHij7/J7HivP82JYE9CQAA
        IED/RTUvvf8g/OY8DwAARkL/fkkyvQ8AAIJC/6i/Jj3/QX/ZvP8kdUQ9AmoxZD4MAAAWQgwAACBA/wGsWbwTAACw
        QP+DBXk9/8jgnbsAAKRuRv/x8B69EwAAsED/HjWOu/8v3SM9EwAAkED/s6j4vP+/s7k8DQAAIEAHLq1UBQAAHnFG
        CgAAIED/Ng4gPQAAgMZE/w/diTwUAADwQP9aAky9/7WFDzz/HddrPRIAADpC/3TeOb3/LkNBPP8M7S89EwAAkEAC
        P+J7PhMurVQF/yyfpTwTAAAgQP/B5CO9ArfVFD7/z/euvP8QewM9/1X0Ob0FuKoWPw0AACBA/+FX8bz/EJDuPP+p
        gEo9By6tVAUDzHSRPgQurVQF/3n14jz/OMwSvRAAALxB/8PzizwGSiqQPv+kDaK8/+jJmj0YLq1UBQN0CVE//4pj
        K73/23drPP9O6dI8DQAAIEADZ/0oPwoAAGhBAwZHij7/Y4oDvQMXjes+/1qcLj3/dNbUvP9LYFa9AQAA7UL/21fO
        vBYurVQF/x1eLj3/mgONvP9XAR09EwAAsEATLq1UBREurVQFAznAWT//uhf4vP/V7pQ8EQAAYED//SzSPP/MXoa8
        FQAAIED/9GtWvf/kHA28EQAAwD//8GWUvP9e3gw9
        """,
        """
        AjbLnD7/npgZwAP0hZg9/wzRCcAAAMSGRQ8AANxB/8L2DcD/1bkXwAoAADpCCgAACEH/ANARwP+VkxnABwAAYED/
        pxAOwP9H8RfAAn4Cmj7/aFdJvQwAAJRBBwAAkEAG+JPcPf+2ILo8/zclXD7/HV/RPAZi7/M+AAA4c0X/HYtiPf8Z
        dUK9AADZu0b/3YHLPf8M6cS8A8x0kT4HAACQQBMAACBA/9ptRD7/VS2nNf+468i7BApxwz3/ZVumPRMAAMA/AoUk
        Kz7/SXUuvQRMCY8+/32hpLz/ksiGPf+JEnu9Ap2IUj7//SKAvRMAAMA/EAAACEEAAPBiRf/zWIc9/00E3LwPAAB6
        Qv8Rrgo+EAAAbkL/W2uFPf/Vcxy9AsyHKT//zgYqvf8tpxE9AyRkdT4HAACQQP9/HiM+/5Fwh7wSAADwQBAAAIxB
        /8kxGr0PAACsQf83EiS8/+sU5j0EEC+qPf8JPMU8Gi6tVAX/PtNmvf+WaYA8BP+Gtj4LAADPQhIAAKRB/7sY3D3/
        5T7yvBAAANxB//hnHL0HAACkQQsAQJpD/+Trlj3/u8jfvP+NV+O8EgAAkED/QnoPPf9kjF69Aq7Dlj4NAADAP/+g
        JEG9FC6tVAX/L495Pf/kWxq9FC6tVAUMAACUQf8n9ts9EgAA8ED/jVCMPQarHiQ//x2KOr3/S0Y/Pf/CjCG9AyRk
        dT4HAACQQP98rr89/4ctlLwIAAA4QQMRBag+/xyhijsaLq1UBRIAAJBA/1hF4bv/35Rovf/8zq08EgAAhEH/oP8E
        Pv8GOAe9EwAAwD8IAAAoQQAAOHNFEAAAIED/ozHNvP/+hos9CgAAKEH/fzoiPf9Rpee8/4hWwj0QAACRQv+uJ0m9
        EAAAt0L/euOwPf+3iw+9Ap2IUj7/5vZNvRIAAEhBAQBgI0QGufcjPv8b+wG8/4hZyD3/CrLGvAL370A/CQAAkEAI
        AAA4Qf/gxmG9/x6GrDz/HUe+PP9CyoU9Ap2IUj7/pYxQvQL370A/GS6tVAUE454MPf9rw509BLdlbj7/MruuvBEA
        AMA//yqPlj0AAHCxRv/9S0q9/5t2xjz/e9C3Pf8j3Mo9BePbKj7/mKiJPQgAAFhBCgAAhEEPAADcQQEAAJNC/0OM
        K70BAADbQv9Ja8Y9EAAAkUL/1P7YvP8rqJ89/3GVLL3/yk9Fvf/X8YM9AvfvQD8MAAAiQhMAAJBAAv31Nj7/o67u
        vAIO9BA//67vWz3/QivAvP+ZIUy9EgAA8EAPAAAqQv9sh+y8/6C/kT3/uDWBvf/dZ7M9AyRkdT4MAAAOQgOfwjI8
        /xRPC7v/2IK/Pf/A8tS8GS6tVAUMAAAgQAsAAJdC/1nYfT3/ViPQvA0AAJhB/xbSRr3/FaA/Pf9xGZM9Ap2IUj7/
        8lY4vQ0AAMA/AoYnRz8ZLq1UBQoAAAhB//a87zwAAD7bRv88FC29/8SCJT3/cpajPf8K1Z89FAAAwD//0AH2Pf/S
        67q8AyRkdT4LAIBJQxAAAGBA/5GuZ7z/3+7KPf/4ZCO8GS6tVAURAADAPwsAAMlCCwAApUL/kirLO/82GcI9//3Z
        +7z/0Iw0vf8L1Ko9A8x0kT4HAACQQP+gRpM9CgAACEH/HQ4JPf/DGSK9GS6tVAUIAAA4QQNmC0o//wBzN73/n0Xb
        OxIAAGhB/6JDmD3/hx3dvP+ejLA9AxzW0T3/J4JiPQwAACBA/7ygKT0QAAAmQgMkaUU//wd/LL0QAACwQAJOLqQ9
        /3BTrrz/o1r5Pf8e1Se9AoUkKz7/ps8evf/MJtQ8CwAAz0IULq1UBRMAAMA/AQAAk0L/76bzvP/jUII9CwAAzEH/
        4N4FPf+5Qhy9//vINL0NAADAPwUmyVk9/wVezTz/3zszvf9ipiQ9DQAAwD8JAACwQAcAAMA/By6tVAX/zGAjvP8E
        QBQ9/9MMAr0RAADAP//upnc9CQAA1EH/6YUSvf+QACE9EQAAIED/urVyPf9EMLy8EwAAwD8IAAAoQQsurVQFAQAA
        vUL/0o0TvP9MmKY9EgAAhEH/9ZM2vP9Rkws9/+XbfD0KAABIQRMAAJBA/y7BKT3/I2HMvP/y9Fa9EgAA8EAAAGAA
        RgsAAFpCAABge0X/ixeBPf/4BFm8/202Fb3/iPVtPQWJwmE9/2KkVT0AAAhtRf8y07M8CwAAOEH/0AeZPP+d6yy9
        AxzW0T0GytEAP//p/t67/8QVkD0TAABgQAoAABpCDAAAHkIPAACwQP+Jyhw9/0bCiLz/2MsnvQ8AAKRB/6cumrz/
        ljRqPf/mlUm9EwAAkEAAADQJRgAAOHNF/0DuKjz/aULEvAcAAGhBBPTl4z7/UwSDPQEAAAtD/+lzMj3/YVHPvATX
        pAw+/9BX4Dz/9MU5vf/tFku9DQAAwD8KAAAIQRAAAGBA/5t7u7wVLq1UBf/OWa49/+DlJzwBAAB7QwUxkzI+/y6v
        Tj3/SLTZu/+lwDi9BPTl4z7/7wWgPf8S57a8GS6tVAUNAADAPwoAAMRBCwAABkL/o7woPRAAAPBA//OnMr0VLq1U
        BQoAADhB/12fnj3/F5YSvP+cBI68//nCOL3/TYotPf85ypU9DQAAwD8D9IWYPf+R2hg9DAAAIkIGut4LPwY1vZs+
        /0h9J7z/MGkqPQwAAA5C/8SCPr3/lCMyPf+ktRK9EAAA3EH/LESFvP+I6pQ9BA0j8z4EqEuNPgUxkzI+BwAApEH/
        m+VQPf9UOwO9BBqrJT7/wkxnO//090O9DwAArEH/9Whxu/8vH4k9A1Fs6j7/5csCPf8+NWa9AvBDgz4QAACwQALD
        bws+Ak4upD3/Ac6xvP/Th5o9/1cO7LwIAADoQf8DO0K9/+5DqDwQAAAqQv+HVti7DwAAh0L/p3dtPf/E7cu8A/pP
        Ij8QAACQQAS3ZW4+/x1qVr3/IxKjPAsAAEhDAADuHUYDJGR1Pv+Wqzk9/7xGlbz/oj1xPf8Yl2a8EgAAkED/xN8Q
        PP9xpFy9BTgwBD4LAABbQ/8YgG49/2nIQ7wNAACYQQoAAIRBAAA0CUYLAAByQv9EeU48/xHwO70AALQ5Rv/jI5g9
        /z+XrDr/NenovP/beVk9Ap2IUj4QAACwQAwAANRB/29i67wLAAB6Qv/Qa6A9/8N1n7z/WfFivQYgIgA/CAAAWEEL
        AAAyQv/Dfao8/5Eq8Lz/r5CEPf9t0T89GS6tVAUFODAEPv+qnTw9DAAAYED/7H/VPAAAYABG/yx1N70KAAA4QQwA
        ACZC/5czkj3/wuzIvBEurVQF/zM4LT3/o3A5vf/fJ5I9Av31Nj4DZgtKP/86bFi9EAAAsED/znuhPf8q5/S8Fy6t
        VAUZLq1UBQPMdJE+/1C/Ij0SAACQQP8l5wA9/29Mwbz/0HKzPf83dym9ArRp2j3/0qVHvQ0AAMA/CgAACEEDEQWo
        Pv/00o09/6e/abwMAADcQRIAALBA/9hPp7z/3jUEPQoAAIdC/wBARr3/T/ClPP/t/nw9GS6tVAUULq1UBRUurVQF
        /2lf5bwE454MPf/vdDk9BErblD4F+thQPwVN5+4+//oRAjv/Zb1dvf9pE/Y8/z2kojz/E3NPvf97dko9EgAA7EEC
        Jgr/Pf+6Bg69BLdlbj4EGqslPgwAAB5CEgAASEH/ZOsiPf+HOms7/7xu0rz/1SAMvREAACBA/5zcYj3/4SDKvP+G
        LUG9CwAA9EEBAAAcQv/9Ugq9/36MRT0QAABeQggAADhB/zwAybz/q/+HPAEAwIxD/8zc77wLAAA9Q/+XuW09AQDA
        5kP/+ZjtPP91owC9A8x0kT7/9hfFPAgAADhBGS6tVAUDJGlFPwTQgcA9/1bUozsaLq1UBf/95Wa9/1zKiTwE5ZEr
        P//2pEE9/2EACb3/gYDvPP+bWgI9AACQCkYMAACQQAAAgBJF/0651rz/7c3wPAAAQMtE/8U8vDz/TLQtvQAAHnFG
        BMwqXD//h4RIPf9Hb4K8DAAAWEH/BR4MPf896Si9
        """,
        """
        Fy6tVAUG7dOZPgcurVQF//+MDsAHAACcQQTEeGo+/wUUAcD/tjoMwP+4SA/ADwAAL0P/okoRwP9rHQnABwAAakL/
        zF/0v//7+AzAFy6tVAUULq1UBRAAAHZC/1RZf73/MbpLOw0urVQFCC6tVAUSAAAGQv+bIDY+/0PNQTz/Zr4fvP8y
        SF29AACaZEb/dHiHPv9uZk49Fy6tVAUQAABoQf8wbYm9FQAAwD8QAAA2Q/+dQUO9/2MtyTwVAAAgQP8f6jE+CC6t
        VAX/vU2TPP84p169GS6tVAX/zCtqPv8/QYK5CQAAIEAVAADAP//Yi3O9FQAAIED/UbUHPgcAACBA/5eigr3/tYxn
        PQcurVQF/71DCb0PAAACQgkAALBA/4o0Hr3/TBibPf8gfy4+BwAAYEAHLq1UBf8KTHi9/yGUjjkVAADAPw8AAIdC
        /0LLJL3/CuG5PQcAAIRBAxZuLT//EJxTPv+AT7U6FQAAIED/E2nePf+7Eo+8Fy6tVAUJAAAgQAWtsB0/AQCAYUP/
        W0+jPP/DzWy9/0DsjL0ILq1UBRAAAKRB//I437wCsyUGP/8UahM+/9UtSbz/EjDrvP+RXQY+By6tVAX/HApivQXb
        dR8/EgAAGEH/7en+vAU0Y8g9/y1MZ7sHAABiQv+MWu89/0w1EbwMAAD8QQwAANBA/7N8Eb3/zU9OPf9zFwy9Fy6t
        VAUULq1UBQQFA3o+A+yluD7/i1Jjvf8uwRg8/wfQhL0NLq1UBQNn/Sg/BUM7PT//xHcNPv+w7JE8//ATubz/ZEVL
        vf9m6vo9Fy6tVAUJAAAgQAbiW4o+/3+vNrv/rsCGvQgurVQFBjW9mz7//CPhPRAAABZC/x3aL73/hc80Pf9QcQi9
        BmLv8z7/a1P4Pf+nIIi7FC6tVAUPAACYQhUAAMA//9jBab0VAAAgQP9Zxa09/47T97wAAL5URv/y05k9/+c4AL0F
        K7EeP/9MJ+U9FAAAIED/j1YvPf+HJVm9FC6tVAUGsv6ePg8AAOxB/1l43Lz/ZFSRPQ8AAC9D/+ZUaL3/CqiePAY5
        +Rg/DS6tVAX/O5jxPf9anF28AQBArUP/3etAvf8IpyM9BjW9mz4ULq1UBQbpyAU+/2vOAr0AAJYLRv/FAIQ9/3uF
        zzv/D1vpPRQurVQF/yOjXr0FrXj6Pv+/GJI9A5z4JT//mRSIPP9Plzy9CQAAIEAFhSv5PhIAAChB/8i3Mr3/ipn9
        PP/UTzu9BAwaBz8CMZAaPwgAAFhBCwCA40P/k5yxPf/uwd27/9QjIbz/QVXqvP+MuhG9Fy6tVAUEQRqBPhEAACBA
        EgAAvEEEJ8ZHPv+1N3C9/+ugpzwSAABSQv/rvDQ9/xBb17z/zUFQPf9UXjy9GS6tVAX/F7myPf+ba487By6tVAUU
        AADwQP+JA369/7xJ6jwAABgbRhIAAPBA/w53iLwAAEilRf9mUd89Apsgpz7/WElzPf+zeim8CQAAkED/Xo84vf8w
        zxM9FC6tVAUQAACkQf8Hj329EgAA8ED/xyMovQAACl1GBW75rD7/00ShvP855n49CgAAxkL/OMhLvf9B4zE9BYMQ
        JD//CVuZPf93+Gu8DwAAj0IULq1UBQ8AAJRB/9sObr0PAAAmQv94dcM7/984Rb0ILq1UBQcAAORB/4I+gj3/cnxp
        vP/Ftte7BwAAwD//J6AFvP+hOaY9By6tVAUUAADAP/+SvYG9/2/wODwAABgbRv8D01U9CQAAkEALAMDHQ//qVzq9
        AxZuLT//pXjkvP+ZRF09DAAAl0L/H45SPf/jO1q8FQAAwD8UAADAPwbIu4I+/we7X7r/S6aEvRUurVQF/5umlD3/
        c3w2vRUAACBA/2dy4T0G5QfYPhAAAIRB/4mrJ73/QMdKPf/cRiK9Fy6tVAUJAAAgQAWtsB0/AQCAYUMBAAA6Q/85
        vqW8/3JBbD3/LZ9Xvf9IAX69A3j8JD8CBU9APv8DCaA9/zse6Dv/+IIlvf/RvXg9FC6tVAUJAAAgQAwAgB9D/8HP
        RL3/vgbiPA8AAIJC/+qelbz/5SRWPQ0urVQFA5z4JT8CG0sFP/+dsqQ9/6sqnbr/+k50u//k5pu8FQAAwD8XLq1U
        Bf+gglK9//PVAz0VAAAgQP81Zsc9AvBDgz4CrLvpPf9PgAm9AAA46UX/+GmXuv/8K6M9EwAAkED/hA1Cvf+sExs9
        DwAAgkIVAADAP/9heVC9FQAAIED//VmvPQRmMV8+EAAApEH/nY0IvQcAAA5C/6AKIj3/5nWyvP//9VC9BwAAwD//
        6phivP+TJVY9FQAAwD8PAACHQv+snEu9/30uET0VAAAgQP/eyr49DAAAw0IULq1UBf+9dwy9DwAADkL/f0ABPf/q
        Ix29BSL3Gj//rylOPf9DEzq8By6tVAUAADDuRP+ZIOc8/2q0UL0El3IJPwcAAIRBEAAAhEH/UsUtvAcAAGBA/5vg
        gTz/S6acPQAA2PlF/wqUuzz/d2bOvP/Zbjy9By6tVAUBAABuQv9lznY8//poRr0El3IJPxIAAPBA/yA5pLwHAACE
        Qf+fHVg9AQBgJEQBAMDQQ//0up68/09jZD3/mrjwvP/n5DK9Fy6tVAUDePwkPwKuX4Q+AAA46UX/OqQ0vAKUOtw9
        //uflbz/fwCIPQAAKLFF/68n4jv/Wnojvf+jGUy9GS6tVAX/ecRlPf+WURy8BjW9mz4RAAAgQBcurVQFBOsS0z0F
        2PmgPv/tWc28/1eGKD3/n7Arvf91zYs9/zO0lD0UAADAP/8vg0i9Fy6tVAX/pKyYOv99Qkw9BjW9mz4HAACcQQcu
        rVQF/8vpyjoGIzMYPv/Qdd87/wrOlz3/ciJYvAcAAGBAFy6tVAX/ZIFvvf/Gd3Q7DAAA3EH/JpL/PP9Ie+C8BrL+
        nj4QAABoQQwAAJBA/xp4rTz/V5MPvQcurVQF/+dNuLv/boCFPQ8AAEBDAhUoHD4G0fzmPv8XqSo9/xrJHr3/lQtD
        vf9Yme88Fy6tVAUHAABgQAMurVQF/2NMyzz/BmRHvQMkZHU+/+r9K70DePwkPxAAAIRB//1Zurz/h4hpPf8iSgy9
        BwAApEH/raJNPf8LRcG5FC6tVAUVAADAP/988BC9Albfwz4CI3LZPf8M/QW9AlzPTT7/tVRmPQoAAKxB//zH3jz/
        MADPvP8xESi9CC6tVAX/YKBzPf+QfbY7Fy6tVAUULq1UBRAAAIRB/8bYYL0AAOpZRv87gcM6/wbPNb0AACyYRf9n
        SUw9Ey6tVAX/eE8ePf+INRu9GS6tVAX/ilB9Pf8A5Uy8FC6tVAUGesSSPhAAAIRB/3QrIL0GWuwbPv+ZRZy8/1Gg
        KT0JAAAgQP87A0q9/8feFrwJAADUQQXrIDo//+AeaT3/h7BHu/+mKMi8EAAAvEEAAESNRf9kOQQ8/yKUT70PAAAC
        QgoAAPRB/5uaAL0PAACkQf8tW+88/8t62LwKAAAyQv+eVSk9AQBAMkT/rJjxvP9Y6NI8FC6tVAUGsv6ePg8AAIxB
        CgAABkL/wjMWvf/94948EgAAxEH/xgIhPf8m0i+8DwAAQEP/qU5Qvf+0bN08BesgOj//60JJPf8ndW28DwAAgkIA
        ACixRRIAAKRBDwAA7EH/SWswvf/eBY48/8SFTT0MAIBQQ/8SX+C8/+E4zTwSAAAIQf8c+oe8CQAAwD//VU/wu/8b
        n3M9FC6tVAUJAAAgQAoAANhCCAAAYED/3gVMvf9X38k7/54KVTwAAHZjRgoAAHhB/5dkYrz/PEYcPf8DAP28CC6t
        VAX/cDoqPf8LkhC8DAAAzEEMAAAIQQAAiJRFAACAiUX/M+kAvP9l7gw9/4Bv+7z/HZwHPQwAgFBDA+HoJT7/7xsD
        PACAIgVH/yRw9bz/C/LaO/9x3Ic8By6tVAUUAADAP/+VdVW9DwAA0ED/QsYWPf+b/MS8BAwaBz8HAACEQQcAAGBA
        /9BoEzz/fw5VPQ8AAIJC/98g67z/QOrpPP+rhCS9
        """,
        """
        EgAA5EEJAAAgQBAAAFhB/5nc7L8E8eo7PwwAALBA/2kt778CsQwlPw8AAFZC/0To1b//twrqv/+0aO2//3Wx77//
        MNXwv//tMvO/DS6tVAUSAAD0QQUxkzI+/5Vkfb0AAPZGRgAAECFF/08NN70RAADAP/+lzxo+DwAAIkL/QOKxPf8q
        /1u9/5PEpDr/nK87vf/QOY29DS6tVAUFvBUjPv8bG3u9EgAABkIWLq1UBQSLxk8/DAAAlEH/9n76ugEAQHlE//TP
        vj3/EIsbvf/SEgy9/5GeEL3/hN81vf/McoG9EgAABkIKAACMQQVMcNs+EAAApEEKAACwQP/8T6G8/yPLAD7/DI8j
        vf8UCi+9BwAAkEAWLq1UBf9rFqg9/0+Eg7z/3EFQu/9j3ma9EwAAYEAGedXOPgcAAJBAAQAAr0L/WPQMvf+rbto9
        /4OyHrwFOsFHPwcAABhBAQCAWUP/4eslvP8BY5I9//76Ib3/9KIbvf9VwJC9FC6tVAUDfQgfPv/Zd4C9BK0gnz4R
        AAAgQAEAAMpC/wgiprwHAABoQf+blwE+/4YhGjz/sPGXuwsAAGJC/5gu1zz/DA7wvP8CKpO9EwAAYEADfQgfPv9f
        fIK9BnnVzj4JAABgQBcurVQF/zGbwj3/bezOvP9BirC8A0EoOz8JAAAgQP8OBxs9/zoZNL3/+iUhvf/tI4O9EwAA
        YEAKAACwQP94Zmy9AAAEWUYHAACQQAP2HDs+/xjw8LwOAADAP/+9j6Y9/2UJAb3/QFxovAwAALpC/5wRQb3/2UZy
        PP+gHYC9FC6tVAUDfQgfPv8HCG+9AADAWkYHAACQQBAAAHhBBBw1vT7/h71kPf+kHZe8CQAAYED/xIHTPf+UeR29
        /x7C+7v/cS2FvP/Jh469FC6tVAUVAAAgQAcAAJBAEwAAYEATLq1UBf8hllC8/2HOVz3/Bt1bvf/2IEm9AQAAMEQN
        Lq1UBf/mCl49//XBw7z/FK8ivf+SSYu9Bu46vD4Cdju2Pf/p/tg9CgAAIkIC0BrCPgKstYA+/8WIuLz/ezR0Pf9y
        ayO9/xPOiT0KAADUQf+/DiS9CQAAwD//z6X6PP9rHvO8Bu46vD4MAACUQf+Xt9m8CgAAnEEDnmW0Pv/e7mA9/4Kk
        8LwXLq1UBf87EaU9/xH4XbwNLq1UBQoAANxB/4+b0bz/5F5/PP+9doC9CgAAnEEFTHDbPv/IHww8/2RZPr0NLq1U
        BQsAAIpC/6+fcT0LAADfQv9NrlC9BaqdnD7//KAzvQoAAMxB/+xEE73/xHR1Pf/4hCa9EwAAYEAKAACwQP9kK1C9
        BwAA0EARAAAgQBEurVSF/+NRhrwDdbBVPv+V0Ba8/349nT3/S666uxAAAJRB/9vmUj3/J/hKvf9o+3C9Br3R9j0D
        k6/gPv/WRWm8/3UX5T0JLq1UBRAAAFRCAQCAAEMBAACvQv+11bK8/8dNij0VAAAgQP8r3H69/zp3qzz/ze6nPf8h
        9bK8CgAAsED/hqN/vQ0urVQFBb8yjT7/KdYhvRIAAJBABT6JST//NIDQPf8ggsS8Bc3kVT//fwwEvAMcMT4///Ks
        fz3/3M0DvP+Dfzi9DS6tVAUEv+ltPf+fJUG9CwAA30ILAACHQv9Zc/w7AACoeEX/TjUhPf9qCVi9Fi6tVAUHAAAA
        Qv96TVA9/+bC+bz/ilgmvf+Z8Gi9Gy6tVAUNLq1UBQoAANBA//pMWr0D4eglPv+l5E29A+P0TD8BAIAyQwoAAIxB
        /73QLrv/C0qaPf+t1ew7/36uM73/LHRhvf/Q+6Y9FC6tVAUKAADUQf+klXO8DwAA0EARAADAPxAAAKxB/+jDD73/
        btSTPf/ZokK9DwAAZkIDK6pKP/9yFp09/5XUrLz/ewPxu/+E7IO9FC6tVAUGxoa9PgoAAJxB/+VaVrsAAP/DRv9Q
        Eo09/y9u17wPAACUQf/5Z+m8DwAASkINLq1UBf+8jJA9/2XYAb3/lkMEvf+UXoC9BhhXhT4MAACUQf+oUJG8/+cG
        XD0FIBN+PwWOLxw/BkHA/z7/ZzvtvAOE1cc+/4WvEL3/GmGvPQbts6c+/wl88Tz/4v4zvf+n8S09FC6tVAURLq1U
        hf98OCW9EQAAwD8AAGBKRf/Vhgq9AAA0CUb/kt+dPf/gje47BviT3D3/Ke2APQAA3O5F//RvTL3/wTFeO/+A7Hi9
        DwAASkIDegk3PwwAAJRBA8R8Jj//hYQavf9SuYQ9DwAA0ED//57SOw4AAMA//9AwgD3/56H6vAwAALxB/29MMz3/
        XUw0vf8QKxm9FC6tVAUNLq1UBQQFk4Q9/6QEK70TAABgQBIAAMRBBPqDCj7/F9t+PQEAwKFD/7jTyjz/BykEvf8y
        x5A9/75zEL3/Vocnvf+44na9EwAAYEAEaLxLPwKxDCU/DgAAwD8AAIg/Rf8/BKW8Bp/mZD8HAACQQP+0HMY8/7+T
        ULz/bf1dPf+cPQu9/5dLKb3/5Y8wvf81LEO9FC6tVAUGvdH2Pf/FWlA9CwAA9EH/fif7vBEAAMA//y/B3TwBAMCV
        QxUurVQF/7jFTzv/jDmGvRAAACZC/6PpXj3/a3/0vP8232q9FC6tVAURLq1UhRAAAFRC/6s+aL3/EiGuPBIAAGBA
        /zQIUT0Cg1C0Pf/bpDA9EAAAJkIQAABoQf9bcCq8/50p5Dz/iubvvP/lYmq9EwAAYEAKAACwQP+vjzi9CQAAYEAB
        AMAKRAEAgLBDAQCAMkP/d1T/PAZ5vAE+/8jVhz3/XGefvP/clYk9/+JY+rz/KxX/vP8qwD29Bu46vD4GA4FAPf+1
        kJo9EgAAzEEGWuwbPv/cp7m8AxZuLT//VoMoPf+p9wO9/9oYI70MAIB2Qwaf5mQ//3lMAL3/kEdsPP87hCA9FC6t
        VAUbLq1UBQUxkzI+/7GUM70FIZ7TPhUAAMA//5KHYj3/VmxFvBUAACBACwDArUP/F6HHvP9vyz09/+pnlDz/B65p
        Pf+GzFW9EwAAYEAKAACwQP+sglq9Gy6tVAUJAAAgQAIwE/s+AjzicT7/4gRNO/9/HTU9/wkcprwTAADAP/8fcTm9
        /0DkIDz/reuFPf9XOly9FC6tVAUPAABoQQUhntM+BIhQzT3/Ok8Fvf/ADyY9/1Vgv7wPAABKQgTAuJc+/24PZT0F
        zeRVP/+ssNC8/1dTEz3/pf3uvP+HdVi9Br3R9j0MAACUQf9CyaG8/0Ltnz0MAAD8QQTqCbk+/5+UKL3/5bCpOgRK
        25Q+/64W0DwGn+ZkPw8AAOxB/35sHL3/BWIPPP+amfk8CgAAjEEBAECkQ/+RzRq9/23cnDwULq1UBQIwyJE9/4aO
        cD0C8isIPgEAAPFC/1zEDT3/+b4rvQkAAGBA/3IR5Dz/GZYFvf+cGzK9FC6tVAUEv+ltPf9uUT69BPqDCj7/YBww
        PRIAAMRBCwCANEMLAADfQv8KuyW8/90mBj3/9fQHvRIAADZC/zEDGj3/0ifwvP+w1VC9FC6tVAURLq1UhQUUKz8/
        /2lbLTz/QtJavQEAgABD/9kLIj0BAIB+QxEAAMA///8dtDz/YkdIvQaewms+/zV2Pj3/5hCFuv+xIU29EQAAIEAD
        K6pKPwkAACBADwAAVkIRLq1Uhf8c4oO8A76jzD4SAACcQf+HlwW9/0a2JD3/YSZxPf/ibC+9/92Nprz/oqohvf9o
        hgC9CS6tVAX/aDyrPBIAAIxBCQAAIEAJAADAP//KB8e8/7F1nzz/8EdPvRMAACBAA/T3kT7/EjPNvP9LzV49DwAA
        0ED/qABavf84aB88CgAAsED/5fNbvRMAAGBACAAAsEABAIAAQwMkaUU//6mOcj3/j0GPvA8AAJxBA3yuBz//K/OC
        PP919AW9/8BXyDz/TvsEvf+DtUK9EQAAwD8Fd3e9Pv+fhwS9ES6tVIUFFCs/P/8IT/c8/2dmIb0MAAB2Qv97HGE9
        /z2+oLwCYTCUPf9QYBE9DAAAukL/zhUbvf/N2DU8
        """,
    ]

    /// What the trees say to the rows of numbers that the test has from a generator.
    static let checks: [Float] = [
        -2.0619, -0.3570, -1.2505, -1.2639, -2.0506, -1.7189, -0.9767, -1.9496, -1.7106,
        -0.7450, -1.7049, -0.3787, -1.7953, -1.9963, -1.5358, -1.5142, -1.0137, -1.0316,
        -1.0121, -0.9642,
    ]

    /// The weights of the words of labels and headings, in base 64.
    static let labelText = """
        Uc0DANueiQ8AAAYhEQAFn48WAPOkGSAAzMjGIAD6T3knAO8gMTEA3O9jOADteMhJAOGJ7kwA+2LmTwDqM1hTAOk8
        clMA5Oa6XQDgNz5iAOfP2nMA6qyrfwDpxs6DAOvUAIYA26uwhgDykpCHAP3lF5AA6VgKkQDmGv2UAO4YrpcA8vN4
        qADrmmKwAPzoObUA0+yFuADfEOO4APpKqLoA3RHzzADOhAPUAAHM6eAA6Et+4gDzPpDnAPbuZuoA46rm8ADqS2X0
        ANk/V/wABQzKAgHe24IDAfxkkgsB/5xlDQHUgF0UAfso5xcB7bzsHQHyEI81Ad1s0D4B5zqLQAELPdhbAdqHimcB
        9a/2dAEG9gZ3Ae0mWncB8ZGdhAHldxqKAelDkI0B8A+elgHkQXmYAf+HMcEB0o2swwHzXm7EAe8eZ8cB1WaaygHw
        gZ/NAQI+i9QB43QO1wH0oGDaAfkGQuEBBrob6gHsjmDvAd+Rq+8B6Mpb9wH6tPn8AcUmaQEC8gTmAwLj/eAFAgjl
        fSECBbuiJAL5GrolAr5AdScCzIAYQwIW0KlEAviOf0UCAZ0LTALjsLlbAv8/YGsC57tVdAL7ymV6AgFxy3sC7HTo
        fwLe5ECLAu4W1o8C8K8ClAIABHelAvhjxrcC071exgLloSfQAudNO9IC36q40gL0nG7cAtEEL+QC259J6wLMcEXu
        Avwkre8CsJ6z8wLINAf/AvP/iwMD7lE9BAP3vHwNA+TXOxADA9b2GAPmmNcaA+J9/hoD6ZVFJwPwhKlBA+rLm1AD
        3s2IawMXBFduA/iWiXAD5QwucQP4TXp9AwzzhIoD++WfjwPfR9yQA+AS1pEDDKcfmgP5y3edA/36MJ4D+fZooQPU
        N3arA+JrirED31TBuAMCVUa9A+aJyr4D6UhXyQPwpLnJA82oH8wD6OBqzQPcNWbZA/EJpt0D3zWl5gPl7hfzA/vJ
        sfUD6HFk+QP7Emb/AwO/BA4E70kjEQTnlwQVBOquhhYEsal/GAQBqoQeBNlIVCIE9NHIKwTh0pAsBOX7Oi8E1Tx6
        OAT1O4A8BOXlu10Ez1WtXgTj4Vh0BO0MU30E3WoekgT0QDCVBPmXT5UE7voBoQQAy2GlBPBega0EAWtxsAT4wIuy
        BPw0CLME4apdswTuhPy2BAPgV8UE5q99zwT1/ZLQBPvYB9kE2mqA5AQDSrDvBNU4vu8E4rVGGAX8cgQeBQrWGSgF
        5fsrKwUWPQI1BfWulDoF5495QQX+x39GBfZz9E8F+rDCUgUQG3pTBQZYLlYF+QvjWQXvH7VeBeYkOWAF641zaAX5
        WBRsBfzwLWwFB3vChgXlhESMBc4RkY0F8qRUlAX67ouWBdWz+roF/1LZvQXkSWS/BQY4sL8F6Sn4xAXrEvHLBfsD
        as4F1WctzwX4pcPZBQCICd0F9MF05AXwaCznBelQ9vMF8S7k9AXiAJwPBumcgxkG7CN3KgbpYuk3BvQYmzgG70sZ
        OwbahcA7Buu56j4G2HxlQAboWS5BBt8sKUUG3TP9SAbw7klMBucqulgG10OfWwbqmldhBupDt2kG1+RZbgbyG5xu
        Btw+o3EG6gdcdAb5eVJ1BsDKm3YG+DlJggb3SraGBugl6pEGAXzkmgb4S0G7BvVaPc8G3Q1r1QbBRajVBuKEtNsG
        xmzn6QbubSD0BvEcxPsG+xWeAAf+FSsHB8QnQQoH8XdQEQf5i8cRB9nGrRIH6oaVGAfp2UQaB+4rMxsH88LgHAfg
        SGQoB/4t8y8H7fGMMgfjAls7B+cTgTwH/PTcSAffwnZMB91HB1MH/Y8dUwf3mvlVB99bNF0H65IiYAfgsBVjB+di
        xmQH5L2iewflEPuMB/TR2Y0H1xqMlQfblJaaB/RZypsH2/ZApgfqoX6nB8MgEqgH6FsRxwfdEbTVB9oXSt8H1EPs
        4QcBvEvjB/pxuuQHGIsG6gf8v0nsBwavF/AH56rO+Af5O2z6BwYr5wEIBiD6CAgD20EPCOz1YBAI8WW1HwjhKX4k
        CMlONSUIDkQzPgjkcg1FCOidtkkI2+jcSwjqXg5PCOe3+VAI4PeGUQjp2WdVCPTme1YI8utAVwj2ZMxdCOuUcmII
        6E3kYwjsZ9FsCLi553kI8zCPfgjsqCCBCBXR2oQI4pvsjQgAam2YCPmsgKEI+HQQowjoRL2uCPFR98AI4yBBxgjw
        nkPJCA5c9M0I/uLs0gj6RqLlCOQHlOYI+8dI5wjp/+TrCLoSau4I6Za27wjp0GDwCNdyBfsI5/pGBgnm+jEJCeSr
        qQoJyX7MCwnzPFIPCfbm7RAJ/hnYFAnvuJ4VCexQEB0J5bbcLAnHbsI2CfU9NksJ7wT3Tgn//MhSCezae1kJt/V3
        YwnvXbxkCe8PoGkJ3HBIawnXpaJzCd8xyXMJ8nxNdQneW054CQKaz3oJ7iijiAnXJjuLCQBoEY0J41Momgn3oxqk
        Cef3j64J4kCmswkQ9b21CevSe7gJ2f2nzQkE8NzPCQg0d9MJ/J6i3Qnmc6bgCebL4+EJ6noQ5AnOyGvmCeWJvvYJ
        6tkRBArlFQoSCt5PPxMK9jCGEwrPgqcUCvCAZR4K31UwJQryhBcmCvNpWSsK5pnYLwrHhYUyCvH4YTMK6laQMwr2
        w3I3CtH/dDcK8iR2Nwr57bI4CulURUcK8DbHVwrQDW1cCu94hGEKBCDPYgrlAjtqCvMXNXAK/Ex/cgoWEep3Cu9F
        AngK7fIyfwruR2qMCgK58KcK5o5Frgr7WgOyCtNRXrUK8R3AvAr6Us+8CgCLRMQK8IlQyQr83g7VCs7Ck+IK8mHH
        4gr7NUXsCve6+PQK8GKh9groZLz4Ct9YmQYLHdZiCwvtJjsUC+ahMR0LzXWFHwv41cYhC+PlViYL8BBmJgvpFfkq
        C/WFvCwLDUGfOAvSKkVEC/K670wL543GTgvuaY1YC+kq4HMLDL7ycwvqPpp2C9lOQ34L6lVQfwv/ktmGC+8WLJEL
        2vp4kgv3+7yYC+bW4ZoL48rqmgvvy3uiC+u/pqsLAp5OrAvHrqusC/etYq8L5mJVtQvs2EC8CwPCb74LzmF0wAv3
        ECbCC/8GJcYL3yaVxgvKhV3NCwDYW84L8tXG0gv3i6nTC+2IPdwL8c1d4wvjjA7lC9E2z+cL8JY37wv+brLwC88p
        m/QL76ap9QvYvsf2C95Zy/cL2NUz+wvIe8QBDNPiXgwM9olaKAzuwwk1DNmN3TkM5I4MOwzbaf5KDO9DxksM7P7R
        Swz0MaRODO+rE1IM16TRVQzsnc1bDAMC9F8M6cF1YQz2H4FrDM74RXMM48LadAzYXnWRDP14Z6kMBBxLrQzvpIu8
        DMhX1cIM21tF+wzugVj7DOgEpQENCAwMFA3k9LkaDcvcIyANAcJGIQ3gTG0mDfmDnjAN2G+bPg3mkSVNDftnyU0N
        2DthUQ35ompZDfNe5F8NCTQZZg3jgfFpDQYxUngN70oJgg3ROoiLDdSJPZAN9I+Log3xIMqiDff51b0N7UKBxA3p
        zijGDdyOaMwN4iXxzQ3160rQDQj/59EN0rxo0g0D4oXTDQAGstQN5WkG2w3dpNrgDfqFc+UN5fFc9w3raC8CDuhw
        0QIO2n8ABA7vpZIIDvgXiQkODvOgCg7zlJUNDgqhzQ4O5tHuDg7i2vkUDthhnCIO1XotJw7iEZUsDvEbsi4O1pUG
        Mw7dSCk3DudJUDkO66FSOQ4J7rJGDudq30sO9ql3Xg70P3VjDulO2WgO00rdaw7iWE5uDuQFC3IO0wdIfg4SgBeA
        DuGljooO9ko8jQ7x7Q2cDuBtiJ4O4j+Gnw4DZ2OoDgXjJaoO8647qg7lVDatDtt6cK8O0Al9wA70qzrGDv1nhs0O
        4n6w5g7JigDsDt19C/UO5vGWDA/aWfsSDwbZrRMP3blRHg8CArQeD/nfbSEP2qbCKQ/wVQQwD/zbBDQPCN7CUA/2
        btJSD/umgVcP7MTSWw/7uPdhD/zi8mMP7JzDcw/4GaF2D/SlAH0P/473fg/t1VOJD+5gUooP6GByjQ/t+AaOD+WX
        IJYP4FB5lg/kJEqbDwDUhZsP7oocnQ/+r+iiD/PVsqQP9e7YpA/2KkuqD/ZruaoP4VSsrg8FjYavD+pB/68P2wUH
        tA/ayUC3D+YIGMAP/Zf/zg/sM0LQDwePjNUP6KDY1g/oWa/ZD+WRvNkP5Xds5Q/X18rlD9sWXusP5rvh7Q/VGTL/
        D+u4egAQBOFqBhD7WxYOEO+NbRAQAigqERAHM74YEObB4CEQAmcOJhAAv2wpEM9zXiwQ4E2wMxD2LJA2EPN+rjYQ
        3Z74QBDlBhhCEP9f50QQ9aIyRhDmuWNIEONYV1QQ5H8CVxDvtKRZEOPlk10Q+hv/aBDzN5JtEPX2zG0Q6TkGcRDp
        DCt1EOyAwpUQ+q5ynBDjE0ekEPUsmKsQCSq0sxAA8lS2EOX4pLgQ+I/nuhDevyq8EO7fNL8Q9AS/2RDaKBngENsN
        EucQ5nsI6BDh4zzuEOluvvYQ4ehD/BDoien8EOd+XxYR6MRUGBHyj18eEevRIyYR5OvKJhHr0hAqEfzUkCoR8pbf
        LBHy6Y0zEQJudTYRACQKPBHsWWI9Ef49+D8R8rKFSRHJ3HdrEflK9m0R4cv2bhHT3Y96EeXfvoAR5kzxiBHriDWR
        Ed5AnZ8RBePEtBH6Jfy3Ee2ForgR9zLOvhHj7xLBEf8tZsIR5iT7xBH/SgbMEebac9IRybe/2RH03GzeEeYB/OER
        8G7O8RHsw+kMEuAW+BwS5rfpHhLvJvknEuIFXykS4/yhMRL6c5Q7EuFypzsS48yCQxIOcOxKEvpGc0sS4SfXUhL4
        UaZnEuGeHGoS41yrcRIBreF7EgVeXH4S3rS/fhLzKiaTEvANmZgS+L+7mhLezHCeEuzklLsS9sfnxRLpafvFEser
        odES6z0S0xLumKjXEuGE49gSy9VQ2hLv6d/lEugh/+cS6ZQS8RLmk2LzEvF6gPUS287gABPnzHMFE/oxiAYTyhGX
        DxPpdO8UE+nESyUT2eclMBPp968yE93OFUUT9195SBPnvmRKE/C36FQT4PY+WhPlU+pdE/IZZWAT7iwyZBMB3aZn
        E+yGQnAT3GRgchMWkd+FE+XBQ5QTBTiVlRPmRpCaEwOsT6MT4lGBshPrIRS3E+B6OboT6zGtvhPunLu/E+WOUcQT
        5Iz/yBPzbi/LExbhfc0T8Yyr0RMDscjSE/S3i9oT75zM3RP2/oXiE/kGnOITwCZg5RPzQKPnE+ISa+kT5lsx8hPr
        qjX+E/3tjgwU8O5kERTwScsSFNIw5RMU8wfxFBT6ilUZFMwTRCAU/BG/JBT8T+QsFOV1CzQU5UshNBTjYh42FONR
        JDcUBJZAPRT+Uh5CFP31mEoU5mIMTxTjnd5SFPVx8lsU/GPtXRTx96dgFOSg2mAUsLqVZxTvCn9wFPqL0nEU9Cih
        ehT9TLd+FOz75IEU6XQ4pBTinc+nFOvK08gU9IFfyRTpc+rLFP+XuM0UBHIO3BTUPi/dFNV6ye8UzrVI8RT+DEz6
        FPDsMgQV4h9BBxXMRyULFeu4SAwV/otdDBXR4M4QFd+x8BIV8iIXFRXhyR8dFdg6picV3RjMKRX3kQUuFQfYZjcV
        9FPzQRXmmJRDFehChEkV3K0nXxXThTFhFdy4cHEV6ZE/dBXlGyt5FfiDooMVxWQUiBXNNTGLFeYPUIsV28D3jRUN
        AX2SFc+3wpoV/V0PpBUIS92lFcpJ8asV9cJurBXoACe3FQRRkbcV6Oz4whXv/kjGFenEnsgV9Y89zxUTBcDSFd6x
        ot0V5fGa4xXsmp/vFe6PDvMV1ofR8xUGnhX6FeaU7/oVBz0xAhYFI4kHFt+pTQoW7TkfCxb/BhANFtzDoQ0W7cuU
        ERbkjd4YFgHhRRsW1rlKHhblfFweFvo0+h8W6NtPIxbbZH4vFu4aSTcW9YiKNxbgVsE9FvXCg0EW6cR+Sxbr0+lN
        Fuo7wVAW/dZbUhbm44VZFuXNKGAW7499YBbjf4BmFvkHzmwWCnZobxbwmO5yFuGVIHwWFX/FfhbkvKyAFuxK5oUW
        590mjBbT82mMFsPFYY4W7s+MkRbmbWiYFsAb/JoWC8RsrxbN5kewFt/BabAW1XPTsRbkX12yFuw/ILQW+q28yBbs
        VJDYFvJNQOEW7fLB4hboUXT4Fuc8qPkWynd/+xb4XOb8FuIePf8W7H55/xbM1qUAF+1ErQUX/OozEhfge8sYF8Rd
        ZBkX5HYSIBfhK8knF+tnYTUX+AIgQRfrYpxNF+uas1YX7JAGWxftKLJeF/kEGWIX74mJZBcGWWdnF8tTmXIX6Crj
        dRfeMGd4F+QkzHkX5wUHhhfj8u2OF9frnZIX2YRYlhfcXTusF9IstLEX5l5euhfvO0K8FwrS+8AX/zhlwRf0KU7G
        F+x8U8YX1icW2xfwLF/bF/RDP+AX5YXD4hf/LhvnFw+B8ukX9VOg+BfQjLsCGCFPrBEY2IvJFhj28IQXGAjCKxgY
        7gNYHhjvUuEjGO9uqzEY9UNcNRjiUbc4GNUGBkUY6hQASxj6dItMGOuDBk4Y/ri2VhjdUFNfGBey0HIY2Cs+iBjj
        TBWKGOsN+5AY81q7oBgA7r6nGOORbK4Y8/VxsBj7ioexGA4g77YY9BXjwhjournHGOMHEc4Y52y95hjzOQ70GPRa
        DP4Y4dJdBRncMeYJGfKfLwsZ/HCgDRkCZNMOGfn6VxEZ6MaXFRnnyq0lGfrgbCwZ49q1Lhn6BVM4Geq4jksZ9van
        Sxnh1MpWGfX8zlkZ/Ko2WhnnRVhnGfh4qGcZ+GNDcBkHE5t0GeuSS3oZ4OIvhhn6oAaPGeWxnJQZ2kzNlxn68Yqc
        GbBR16EZ+OiwrhnfL8ezGQZIy7MZ6QDPtBnbvNG4GdzrNLsZ384ByRkJBtLRGfDALtUZ8mB76hnuJwnsGdyPDvIZ
        4/I09xkM+98DGvxivQQa22qFCRrmTL0MGvyIpRAa7mF7KRrj1Q4tGvniLjAa/I7IMhrOO+0yGv0yzzUa4/QhRxrY
        wEdOGvG+/1Ya4Qf8WRrrnytgGgW2PGga9TM9aRrzIGxuGugSynIa3gvSdBr/uUp5GtthFHwa3ztPfRrnGwWDGvJx
        NpAa+WWnmBrmsdeaGvUf2Joa/NFhpBrqCZ2kGt7sRLMa+wQwuRr7fqnGGuxMINIazaZO2hrZj13kGtprCu4a6v28
        8Brv20H1GuDBgfoa6Q9c+xoEBOIBG+yklwgb8uU+DBveKmIPG/ZPeBIb87AtGxvh31IcG/Ux6R4b6QZJIhv1XFgl
        G/RFliUbCDHkJRvlhUspG+N9aC0b7/ZJNhsYWVw7G+SSbTsb/UaWQRvrmiZDG+aLvU8bA/4mVBvx4HxqGwbJfW4b
        +UwTcBvpVYBwG994p3gb2e6dfBv3r6+HG9v6BYgb79gAihvgBa2VG9KX+Zcb56/9lxv3OE+iG9n5NqQb35EDphvi
        iHenG/zjQqwb5vGSthvevu66GxdAMcAb+R3Myxvi2CnPG+F1hdEb5nPl1RvdoHDWG/cQG+cb5W568BvhaRH1G+q5
        owAcCMqABBz/CosGHOmFLw4c5qL4ERz1TdsUHPJ0dxUc5TB0Fhzn/EwyHPphBEIc32ppRRzw21RLHPr37E8c5+fc
        VRzRP79ZHOgTAGAc7s/7bBzpApRuHAw34W8c5Ce5cRwIpih7HOsWvYEc9IHvkBzzJ/GfHAfM7aQc901EsRzZ/Rq5
        HNJNWM8c/mTL4hz/2mb7HATAPAgd+FgCCR3rohQaHfZn4xod+GUCIR0Cj1whHfLAESQd4BmaJx34CesrHQWaDy4d
        zchKLh0FDNgwHfDxlDEdACpiNh3X570/Hd9GXkQd9mkUTx3eyIhSHd1rDVgd94XJWh36EEdkHe2VW2Yd89pgdR30
        zMB6Hfwcy4Qd6koNhh3/gEGGHd6Vp4Yd4443hx30JuqHHe73O5QdCo37pB3ikuqlHdir2Ksd6G6+rR37jh6zHQnX
        mb4dy4kCwh22zD/HHQjspcwd1Md21h3pwnHXHc33zOId93fj4h3d59vmHQCL+esd4Jhe7B3gS17wHddVSfEd0K4G
        /x3mc0kUHtyQjB0e73GfIB7nxKwkHuk9fDUe5fQjPh7wRF4/HuPTqUYe35UgTR4HOBNPHuar9U8eAW2HUx79fXJU
        HuwE/WIe6WsEZh4YZiRtHvGU6m4e4ZeycR7tI3h7HukGIIge8vN3iB76qdWcHthP5qse3f/LtR7msg64HgMOcbge
        1kmGvB7vDeO8HuWDr8Qe8AuKxR7ZnerJHvpRFcse0rjj0R71jgrWHu8Vh+Me88+Q5x7N3FHrHhab8Ose50Ql7x7j
        4B71HsmAlvse8jQfBh/j3JEOH/a/7hYf2WXZGB/2owooH+/W2ykf/S4jNB/9RaJHH/A3MlIf9xvHYh/dFwJjH+ss
        g2of5GKLdB/z+KF8H830noMf2TEOiR/61XOUH9rUH5UfAzlymh8Ld+auH+DWSbcf4Ybiux/0hPO9H/QjfcEf9QdF
        8R/ii7v1H+HRrPYf3c5F/R/iGncRIO22ahog6LDILCD8qm8+IP6sqj8g4GrqRyDYbjBXIPWW5Fgg5gEKWiDvYo9g
        IMsTy2MgCjm7ZCDkkQdmINrfXGog5SntaiDcQyd5IOeaeXwg0p39fiDoWFSBIPgwFYYgxMQPiSDnco2OIOPyS5Eg
        3/0zmSDoYFiZIN10X5og8bpymiDfWFecIOcsBqMg7+GAriDS8rS5IOfiedEg3LAd3CABN8PhIPMhs+Ig+efR8iAD
        Uqb8IAdFDv0g9G7dACHRRNcGIerGThEh8h+BHiHlyGwoIdtwuzAhB7T3OSH7HSg7IeTLZTsh7XjgPiHnp01IIc+w
        a0whBOfhUCHgxeBWIesIL10h7qL/YCHWveVmIfFShmoh7LhXayHzq5B2Iey9IYMh1+MBkSHwUYeRIeFd65IhB4ix
        liH6qtWiIfephaMh0EBHqCHrX0GsIf8+Gr4h86RSwiHmLczTIepsZdgh6OfY2SHyGEXzIeIpt/Uh7MmK9yHTpfMN
        ItNC6Rci7HQzHiL03kwkIvEb1SQi8oFuLSIBszg7Iuyolkwi2ovtTSLoRoFSItzhclci7I1ZWiL3wXpaItltA14i
        7BjvYyLiGTVnItqTMmki/FuzbiLjUMZ7IvOdqH0i7cOBiiL4WieaIuYJy5si7XHgnSLp2E6eIvdWY6Ei+KGppCLy
        Ex6sIuNRFbEi10R0ySLuizTWIukyedwi2ned3CLOfT72IuSLJgUj4n32BSP0B6gJI+0UYhcjBfs3HCPtR1EjI/Zt
        Kykj+CZsKyPwcaQzI/qQY0gj0hYDSyPfAfdLI8RjgU4j5KvhUSPStABSI9zv6l8jBL3IbSPiWehwI/fBZpUj7JuB
        nyPlXNmgI/zyyaUj2kwHqyPSE+e0I9aFA7Yj4EvSwiPcJYPEI/kQ7cQjAYgNyCP7mJrLI9yRWdYj5SUx2iMZZb3a
        I/gU8dsj8+hT5yPmIy3tI/Pbte4j4Mdm/yPl6owDJOtBqgwk5GdyESTl2e8RJODgoB4kxSRcIiTebL8lJOYepSck
        9VgMKCTWJsM0JOTXYTYk3H+sOSQFCmI/JAEKU0Yk5C/KSCTqfNBIJMZQIUok8DuUUSTvcg5VJOfk+1ok1JvGXyTf
        6wV7JP66UX0k/OfQiiTXzQGLJPMKZpgk3oJWqiTRaPGtJOxOeLQk4GshuSTbO0q8JN2UFcMk7XQ1yCTb9fHIJPHI
        s80k41j20CTsu3fSJOrkCPIk6oVPCSUC/kwbJfXgQxwl5misHSUDiZYkJRStPjEl9Ba/SyXevcFvJefogXIlHNsU
        fiXt9Lt/JdQrb4Ql3xZnhiXqebqKJf8cWJIl78lPlCX2WJGZJec0op0lBAG/oyXYXOOnJQTQXb4l4jrJySXyUqbU
        JQieCNYlyrt03CUB1xT0Je8JcPsl5bIWASbxCH4BJvaFXQQm8ZFzBibzrbQbJvHj4yEm4l4FIiYMFxgoJvgQXSgm
        8i1pNSbTTvc6Ju5VzUgm/dkhUibh+URVJuHlr10m/zWDXibVDp1gJgGbn2Um6K4UcCb5UcuLJvp4LJAm7e66mSb9
        XZKaJhijxZ4m1MpUpCbkflivJtRrNrIm2F1Zuybrdr28JuEAtL8m6HGA8yb51uHzJvwb0vQm+1iH/CbosfP9JvTz
        9/0m8m45/ibyZ1YCJ/2ReAgn5Vu2Difw2PMYJxPJDR0n9gzSHyfjSxspJ/lM2i0nBkkWOifvrmRAJ9aFpUUn+JAS
        TifWZCNPJ+Lsn1gn+yz2WCfyZlpbJ9fJz1wn453+XifjlgVlJ/n/GGsn1MQpeiforICAJ+MvzoMn4W2MjCf4ngaa
        J99ktZwn9V46pyf3MECoJ+mIH6kn9GSZsSfgBJOyJwCm17Mn9tr5tSf3W3XAJ9Mf3MAn2yM7yyfRfXPMJ/MkIs8n
        2hdg1SftFkDZJ9DzfeEn6zyW7CfoERXtJ+/xQ/In3HIc/CfhJfL/JwtQHg0o/nSUDyjtTqYbKPAL5Rwo9YlwISgE
        0ycjKOsYhyUo5/cUKyjbbDEsKPoovjIoCg9LNij0JAFLKM1eTkso4ovRTyjmbZVZKADYI18o35xuYijZBTxpKN6D
        iW4o/qi7eCj0/SuCKPWUOIQo91sthijytCaJKPwRlpko5hV0nyjjV8ahKOI+qKUo+A49pijrhCKnKOyjI6co2c0M
        qCjXnKmtKPf3mrEo32hPsyjAYSa+KN670b4o4jNCwCjhLaPRKA2AauAo4FtO6Sje0jTrKMi5UfYo3DGB+SgWR4j/
        KPTWHQcp37pLHykBWLQhKfoquSUp8BKHJin1N+QrKfc3TDMp7eAGNyny7Yg3KffP0UEp9DdXSCniDtJIKfapCUsp
        41HiTCnhXMdPKdlA8E8p25/IUSnotAtSKeY2018p525YYCnmLwtkKdcrNGsp+sBEbSnXIpuJKf+kbo0p58sUjin/
        JxaTKcPrjJQp92WmnSn5X8mnKemQ2Kop6sJiqynmipyxKe+D4MAp/AyFyinnlVDMKethKNIp83TC1CnrFOvdKeH1
        f98p5Ne44ynaUuj0KfubGPUp9RpP9yni0tUDKuGj7gQq5IziCyr8P8sdKu4kRi8q57H3OCrOtec5KvOXGTsq3zsC
        SCr6sjJKKuoDUl4q8SGaYSru+59mKgCFhWcq4lXMaCrTLc9vKvb353Mq+zAldSr/ERR6Ku2CZnwqAHNhhSr9NneH
        Kt5fUIkqBhv9jSrcE36dKuGLn6EqAY2LoyrvuOGjKuwHmK4q8ktOsirkA57CKsrKTs0q+i1a2Srm0gTfKvXD4eUq
        13xj8CrPjyr0KuwGWvcq5yuWCyvbIPYNK/k05hEr7FEpGSvjzsodK9zjHSUrApwkOCvbpt85K+YbQTwr1idoPSvm
        Q7NMK+ECA1YrDIRcVyv2dkNYK/D0Rlor8UvaYyvWJABmK/P+DGYr5pjEaCv8aS9pK+EvFWsr6KnibCv8rudyK/3Q
        LHMrANBsfSv7gluIK+MRmZMr5hJAmivWHgupK+EEKKor4SUMqyvwxRytK+Lj7rQr9TkvuyvgH+nAK+vLNsErulTh
        wysATnTPKwxuYdEr8aX30SsJAq3aK+37S9wr5kpo5yvzSuL2K/PWTgAs3zr+CiwHKMEXLOGWrRgsydfRJCz1TfAp
        LPpCYCss2AenLCz4gIotLPOsXTAs/HvONCzxNLE1LOsvlUAs+ZxJQSz3Sj5HLOT94E4s+5FhUiz5xLdnLPZTKWos
        3VpMbyzj1TpzLNeWWnMs/w+EeSzwYf2BLODMQogs8ivElSzyAMOZLN0iWKAs/M01oSzwOaqsLPVPt7As6kOhsSzr
        vB60LAByrLks5vvFvSzmIWDALPovhsIs6qMu1SzDT63bLOmriO4s3upG9SziniEVLeK3iRwt6SOuHi3cib0sLehk
        dzYt4vIXQC33i0VKLdGZWlAt7PdfYi0Go3RlLf1Fcmct82OZZy34wHFoLc7VpX8t9/NriS3Tt6qMLfcXv5At6g7o
        lS3X6LycLeapgaIt6p/Ooi3fa1inLeUe6q4t3CKZtC3rPki2LQYNv7kt/gA4ui30EFW9LepmtsMt8ukLzy3sGB/f
        Lc0/HOQt7uCT5S3zbIzqLeUBePEt72RV8i3tyV/4LfimWgcu97KWFy4FaIQiLt9NFi8u3QZBLy7tKpsyLvRygTMu
        97GQPS7o+1c+LtMgJkIu3u3ZSC72S3ZNLv2azFMu8mSIbi7708t/LgVLVYYu45sriC7WvGCLLuYnEo8u6TPhjy4E
        9nebLuYeIKwu9wbPrS7smW2yLtZiFLMu8cHvtC7/tN2+LupoycUu/kIAyy7NNwjfLtOPaeAu/4Ga4C7CiGnoLutT
        Huku/U2S7y7PMkP0LgLD5vcu46no/C7qTyT9LvaQNCUv37Z1LS/wdHwzL/fVx0gv+WX5TC/fvHFNL+iliFAv5e3e
        VC/wngZVLwEBP1gv12joWi/oYNNbL+VQy18v/5JkYC/qvn5gL/k85mEv/jY9Yy/0pfVpL/WKGW8v6ZqZcy/c7wh1
        L+NXRIkv8PNZiS/zI6eRL/izG5Uv/s5RmC/h21ygL/qduqAv9Q39oC/8ARyzLwmIr8cv28JByS/1ecjLL+5Vnswv
        yXuR1S/qM2HcL8R33fcv8lFUDTDUc10PMONniRYw5luCHzDUAjgnMPXbsygw4DtvNjDgLw06MNyKk0Qw6AzUSzDq
        hrxMMACh12Aw/iR9YjD5XypuMLXHtHow1wZeezDprTZ9MOmxYn0w/8OmgDDjFu6BMAR1eoQwB0YdlTD6q0aXMOCp
        opkw9oIbmzD2o/CbMPX+5J0w9Fb0njDSwFOiMOwz3qIw/aTJqjDoNHiyMOJO2bMw7EwvuzDfLze+MPZykL8w6EA3
        yzDZbFndMOfCz98w4g5H4jDrlZ/qMOjKP+0w6eFR9DDs5+T2MPH5swgx3aI5JTH6lbknMQqkQykx5lxtKzHxYAsv
        MQGJ0y8xCHOTNzH3zoY+Mfp1n1Mx1wZVWzHiRotgMeUmHGgx49fIaDHdZIFqMRN7pnMxCTr4djHNGsp4Mf+MGoAx
        78YCgjH3avyPMeMnlZUx8mjRoTHoQUGzMeM2iLkx+e1xujHnjEPKMcpFZ8ox6irbzjEB+VLPMe413Nsx/8+r3THw
        5W3gMey7dO0x8uwM7zH80dTyMegPUvYx94Vp/THmwvkJMv8ftQsy8SUBDjLztJoQMv+itBIy9/kwGjLoHr8aMu+M
        KB8y1LjqITLeKjsjMufQmCcy5U9bLDL8hEgyMvzi5j0yw30HWTL+weFbMvjsll4y20iIYDL5vvtiMugr62gy78NL
        aTLymkdqMu4uqnEy7WPYfTLjSoSLMtceTI8y8PgBnDL24s+sMuYKgK8yypKDrzII36avMvuY6bMy/isVujLeLPK6
        MvLKL8Ey0sjlyTLvqsvNMtUxN9oy4jTZ2jLtXwTrMuxhPe8y7PeQ8jLe7HT5Mv97rP8y/hxrETPoZdkSM+QM5xQz
        BJsMFzP4iHEXM++XcRgz62HXGDPcinQdM+bNcyEz5iLPLjPzF0oyM/FrCzgz87iVQDPTWy9LM+n80Esz6TwmTTPk
        i4FPMwaRnU8z6jKNWTPRYJVmM/u4ZWsz8bAZdTPzRWeIM+YjJpUz1w4PojPzbL2jM+HFUqkz5P2PtDMAPwC1M+tC
        oMwz0gAP3zPnelXhM+wvV+Yz20Gk6jPnT3nrM/GYXO0z7KZl8DPqBW/zM+f84/oz6xVcCTT/c5QLNOwBEBo07AEe
        JTTgPGAnNOc/6is0+tnVMTTmDLk1NPSQJzY0AGLTRTT1O0xHNOZYrkg0+3DoSzTg/rJMNPhyElE03BPlZDTTYQVn
        NBFpO280/+GTezT2P5qDNOL4e44072QTjzT1K1GYNPA/MKs05uZTwjTp4QbDNP7jNcY08BQ2yDTunD7QNOEqYtA0
        ABcL1zTLCX7XNP80vvY0/WuZ/TQOiisJNRbGgB417GUbIjXn354kNeZZjiY1+pxWMDX+orkwNdufZzY17EltOTUF
        gH89NeiHLUI14YXiUzX4WEVWNeSAK1c16S5QWTXzWJBZNfN4gmQ15LV6ZjXliNdtNerY3XE10QKHfjXc/qyDNfIk
        xoo19/cUjzX/BmmYNcnD5aI1ET3CrzUFdtevNfaX7cY13MTD0jX8a6XZNf+Gxdw1C8xL3jX6pRTjNfVlMuc15/ax
        8jXwDpjzNfRdf/Q1AWn59zX7jrEANvJ5IgU2981ABzbjoiwLNvZKugw24zgLDzbc43kUNgWVGhg24Jf2GTbmvdga
        NgAXdyE277V9ITbfSmI0NvSTR0A26VpZQTbZsTpJNuZjT0o21xhfSzbhqqVMNu6AvVE27zMBUjb9oVZXNu3vFFg2
        5Z1OWDYFLxhhNuC642Q2zLSVajb8OfRsNuxzBW0283sIczb3cm54NgfM6Xg25QKmhDbc9u+KNs0lgJI22ko+lzbR
        wAGdNv9DoqE24dtwpjba0TXlNugA5+o2Ainy7TbhBAkON/6Nlw43+sviFjcHzFUaN+6qrB834FAiIzfe4BkkN+bZ
        nis3CSAcNTf0G3g2NwXgajg346DVUzflnDJUN+4cuVg39uDCWDf3z+RbN/PCGmU3IAskbzfY4qJ6N95j8IM33x/7
        jDfqTu6RN879jpY39ePOnjfok+ijN+ien683+6AZtjfliY+6N+LANMM347gVyzfmamfMN/DUc9A31NZk1DfyowXV
        N/ZAntc3/8vs1zcBWTzYN+eOBNk38+Hc2jf4EEjiN9QGyuY37ReX5zfb5/juN++IYPo39Hoy/Tfps5gaOOmAoCs4
        /oWVLzjxKtUvOAQWQTM413NsODj9uw05OPF3Jjs4CkEgPTjpLfpBOOQDUUM48z7/RTj5cwVUOPD/wls45oeqajjf
        tSdvOAP6o3E42LO2cjjXGQ5zOOeKA4Q4BI5ZhDjhdDKGONnoWoo44J3njjjvrZOiOORimqI41fDLrTj8lXixON9e
        pbU4AQbTtjj0Ciy4OMzZnrk49/7TujjuR+rIOALvlM84BDTM2Dj1dQPfOOul8uU41dET5jjkaQ/nON3vxOk4wfFF
        6zjnWk/sOO0lEPE45hCN9zj4LtT5OAil2Pk47doV/jjiejcAOevQqgI5sVlrDjnlfD0WOecigyY55UW+Kzn3wsws
        OefpcS455kv5NTnGBm44OQtolUE53D8bTTnf7AVSOfcLoFU58zq9VznsNatrOfbemW85yyhBgDn8ePKCOfBKFJY5
        7G3RnDnzkAagOe/03bE5+lldtjng1Fe6OeWIoLo58p1kwznq21/qOeFu6vU5/FF7Ejr5hVoaOv20Shs68e68HzrZ
        UD02Ot+/Ez86BWHFQzr2jyZKOvoQv1867KdXbTrk2ypvOvseaXA69o8zeTroEEF7OuQrenw6AWZHhTrzA4utOguK
        ra86+IAitTrnPZ21OvX8jrY6BJjFvDr+ZVy9OrPkQcQ67HlNzDrcpdrROuVlTNo6+pN92jrgOIfbOvf199s6+x+Q
        3Dr2GJjcOvi4u+w67JPi9Trh14X5OuBpsQA75INwBjvlUFoNO+7Mhxc77OVNIjvGUNImO92Ggik710rXKTvmlZA2
        O990Ejk74qZ2OzveMpk8O9U/bj07+egYPjvkgKRRO++htFM75FzTVTvkM1tXO+q1lV874J3KazvCly6VO+5l1JU7
        5WpIljsApBuaO/7q95s730eqojvy5vSqO+d3Uqs7F873rTvkgKSuO9qpRLc73n9quDviKt3CO+gre98775ZU5zvh
        jXfnO9t+nes7+9LZ7zvvttQFPAMkygg8BoqhCzz1pXETPOeoRhY85nB7FzzxWNEbPABo70M86c5VRDzZlzNPPOog
        PlA8+VtkUTzZpQpSPPubfVI85lwFXDzraZRdPAfYIWk899MSazzIit1uPOnZXW88Ava1cjzmk8x2PPSHSns87/cG
        fDzzGw9+PPrB5X88+cFmgTwBB7SKPM20c4889TIlkjwH+BKWPN/aA5c88fG6pzzegumpPPiVFsE8Bg1TyDzn3HDI
        POjiMco85Oa1yzzmOVvMPOS0kc087E6S2Dz75H7bPASdUeI8BFej4zwNZ9/uPOU5ABI960ozFz3gFgwfPfGbzB89
        8WxvID0GPRE5Pf75uT09z96EQT3VO1BCPfopKEQ9xOI0Rj3scIlIPcWFy0w99slzUD3hSmNaPeuwrmA95RBaYz2+
        WGJ+PfTLZoQ92j4DjD3dC/WqPeUVubk9+SY7vj3zNI3KPeN69ss98RqkzD332JTcPfdSV9094P253T3xrbXhPfwB
        SOQ9z57y6j3tANzrPd8z7ew9+9fo7z3mfwn/PQNPdwI+2XW2Aj61nScHPvQw0Q8+7yb9FT7/X1wdPuYUUyo++PKp
        Kz75wOgrPtapGDU+91FVNT7zDQBIPvF3zU4+5dhFWj6/gfxbPvA8Cl4+6TT4Yz7ge8xpPvts1Ws++O9CbT4A/Ahw
        PuEpQ3s+/7QmgD7ZSVyAPvhmqo4+3as1lD7qWE6UPgh0gpY+wX1flz4CHgaYPvZ8faA+6ziEoT71sgmqPtbgGbE+
        5nIwsj7g6/61PvBlyLo+/NcQvz71mh7BPvHC48Y++Xge0j7hudvcPtxRj94+/5gS4z74kEDnPu+fteo+5Ive7z74
        0sTwPtDrZ/Q+7HvM/D74riAJP+mX/Aw/z5LgED/ZaawXP+hkYho/3iVXJD/PwO8kP/FNqyU/+X4kJj/epXAsPw5q
        IS8/53h3OD/zF5s8P9y/CT0/6HMhQT8ChhlCP+k3JEI/5NZWQz/1auVDP9qJNUU/4gtgRj/f1+lHP/JRUVE/yC6D
        WD/b58liPwLxzWU/5jfpaj8AduifP+HOLaY//6DYtT/7SoS8P9z578k/4vav2D/l8ezZP9JdveM//xHj6z/X+ivu
        P+3jHfI/9dv/9z/7KND4P+Tf2/k/6pgf+z/koaX+PwctOf8/sMR5AEDvdRYKQNoldCBA9FPxJEDnBWIpQMPULitA
        3OWCLEDaRr0xQPCYFDdA6pxzOEAGC3k4QPQcuzlA4xYmPkDyLaJEQPSVg0dAAoPLUEDk7zdTQNxHx1hA68rqakDw
        TTRvQPf3h29A4iwOcUDVeLNyQP6+8adA6EXeq0D70j2sQNzcHK5A7R1sv0DpRMvPQPfqE+pA/zYB80C43ID0QPiK
        ZRpB0yfgH0H95vIkQe4zziVB5fuiKEHmIWAyQd504DZB5Z56OEHqGIA7Qf+j5ztB60OhPUHIMn5NQerFFFVB45wx
        XUHu7fxjQdvpPmdB313sakH4wntrQbOPwWtB6NwAcEHhRkJwQdTOhnBBAOJvcUH+CCJ3QdyuVY5B2c2Hj0HoPDOb
        Qf12l59B5MRpqEHmSmutQQgn5cpB+CLy1kH3XmDXQfUFYddBEnhp20H5jRT0QexdL/ZB4qVg+0HmUQ4BQvK+cgNC
        5sl7CULn7vYJQuCVRw9C969qEUL8mVQVQtLxFBlCDEt3IELoGfchQueQjidC4i8oLkIGu2c0QtP02DVC/TF8OELr
        JEhFQugqBUdC6QfXSULx7/JLQgmAQk5C4hcUUkIHytNeQvqN/mpC4+ZtckLggn90QvNDJYFC5XJ1hkLrTOmIQgcB
        Oo5CwKnKkULzam6VQuVRbJpC85mwm0L5pKqlQuPLt6tC2yRUsELRuWW2Qt2bVcBCAHdMy0LW3abLQtmgFM9C2NKU
        00LeAOnYQvijGtlC89gb2ULGpAPaQujwrd9CFNbI5kLv2UTnQuFwqulC3CGm7ULytMrtQvaeFu9C/yO5A0O2rvQQ
        Q/5y+RFDxQg3FUPQ1bAeQ/f7wCZD5D8IM0PbmiAzQ/YBIzND+GbTNUPzIAtDQ+lO5kdD2usxUkPgtGlYQ+SLwVpD
        5AzpYUP3CMhiQ+cV5mRD+I6fZ0MIT15pQ9SHcWlDDnHqfEPo6QeVQ+ZxdLJD8FQR1EPgsn/WQw8h+tdD2siR30P3
        nyXgQ/4DZeND6ku87UMKM2DvQ/clQPND76VZ9kP5Wr/2Q9T++vhD5kXu/UPdd7H+Q/LxEv9D+VCDA0Twex0ORP15
        uA9E9wQhE0Tk+g8WROKhDBpE+VaxG0TpKrgeROde5R9EIZ/3JETpZLMrRPOJszVE5Vd/OET/M8U7RAJ4yElE66ZF
        TkTc/ENTRPQapVxExX8nYETueu9jRO1jwGREzf8hd0TZX86KROZ2sY9E8+mzkkT10N2TRN9W4ZtE7pOQpUT5eC2/
        RPMrOcBE9Fp8yET6N7TMROXx6s1E98kT10T5QoLcRO395+9E/4pw8UTpMvkkRfLwhylFBOxMM0XrCQw0RdzlLzRF
        3/3kNUURMRM9Re0mCkZF8KJDRkXtr2tJReVOQUpF49AYUkUU5+RWRdqkQGBF//FhY0X6FfdpRe8VBmtF/V4ua0Xh
        2WFtRfTXoHdF5LLeeEXwmvB8ReBJF41F5sn9lEUD/biVRQBgl59F6dP4o0X906CtReN44a9F+GnAsUXq63O0RQUA
        6LdF7jddukUMm2W7RdjJz81Fx7H91EXv4WvZRQK/BedF7N6v50XicGLsRehum/JF8jUZ/UUE86QDRvZVsApG6Glt
        GkbnWh4fRt8/PyVGBC35J0b183cpRvub6ClG9pxbK0bbK+guRt8KUzJG3D1NM0bFADM2Ru2a0TZG2ILvO0YAxBQ9
        Ru6zVj1GBNkPQ0bHqsVLRulob11GuxHXYEbzYetiRtOoUmhG4lUWbkbYSO1uRuWcDnBG6JeucUbwQSFyRvbuynRG
        37bqd0b9+MaARhGcNoFG/Kw7jEbwjjGhRtVr3LBG83pNs0b5F8W1RvMrUr9G98kTwEbYZIfIRuLOreJG9won6kb6
        TCr2RvdAnP9G+UQ0AUf1WiQGR+flNgdH9VN7B0fNsr4SR/IYKBRHDGMaGkfn/G4aR/KTrRxH7lj8JEfgGXUmR/3x
        mSZH4A3mJ0fjS8gxRwlQNTVH7hCEOEf4k604R+kV8TtH7rUMPEcE4sY+R/RsEUNH9DOZREfp13dTRwdOdVZH327C
        a0fgOlRxR9mF3nFH+hqihEf3Kq6OR+YfJpRH2qk4nkfXQbqvR867or5H9+hVv0fjJ+LGR/UxHtRH5Xks10fisDDd
        R9DC1t1HAE/Z3UfZHoDlRwdLdOZH5qpF50fjUWjrR+BduP1H488hF0gAj3AaSOMgqx1I6UpDH0j4U20kSPaZbiZI
        yfBqKEgSsHEuSOPeyTFI7L8lM0ji8hs3SON++jxI5RoVQkj1djpfSOkFL3FI7o85gEjahfiASOdB2IFI5/ahg0ju
        ZZeMSP6BlI5I1sOxkUjhO/mjSOfZLqVI9arUr0juaVa6SOuIaL1I/IztwEj/zufDSO0nqN5I4o3/5Uj462bnSAr9
        3vVI4yvpFkn1YiMXSfMVlBdJ59adF0nwEOAZSfYichpJ+JwKHknsNoc4SRVW8TpJ3GqXQEn4zgBKSeKFTU5J69Or
        ZEkDFuNkSfEIW2hJ++7jbUkLJvx1SQx46HpJ9IwsiUnsNyebSfqBZ5tJCEbVnEn6QnmdSQDAK6dJ5TJEt0nrnzC9
        SfHdTMJJ5l2AxUnm+djFSfYQmsZJ+KLgy0ndZXvUSfOIWNdJ/sPW2knjZmTiSeBFg+NJ59ca60noHEzvSfLAivJJ
        5v1P+UneYxz/SQnyIARK/ZLnBUrmv88ISvgU6CNK8058MUrr3Vc7SvL3BT1K/kR5PUr0iNk9SuE+YERK4nTlTEro
        jnNPStpCzl5K3VEjX0ripp9kSvTfgXFK32HVdkrUVmB8SvY1/4VK/tlVjErqp4aNSu8akZBK7ttWk0rn35ucSs/0
        RahK7sVVuErp70vKSu5RKc1K5KVDz0rosCXUSuOvJtdK4LeQ30rsF8jlSstNCOlK82v160rkiXPwSvMyf/RK9ldn
        +krwwb/8St+E2gRLASvUE0vgdoUgS/fSfylL+M45LEvmAP0tS+rMpjZL/FyKOEvpJMZCS/+4F0NL6VxsQ0vzT1ZF
        S+D6fUhL/vK0S0vvQiJSS9h6PldLDygwXksJn/5hS/Qb/GpLAKhIbUvf2I9yS+pvNHVLBKlVeEvl95d7S+vRi3xL
        9BFci0vyntqSS+eAN5NLyZUqlkvzxieXSwTpkJdL9a4DmEvk3wGhS+qd2KtL8+ffrEvhe8KvSwR2lLdL9Ua8x0vG
        tC3QSwBLbNpL+CS76EvvEln5S/jRWQFM1HVoCkzl20oSTNdbrBNMyWTjGUzpcrUcTP03BCVM+hbkJ0zx2IIpTPkl
        wSlM9pP+LUzk3N8uTMMq0DFMAlhNNkzfNh49TNoWOz5M8O/OP0zd7OFHTOXIZVFMApNsbEzhxl99TN0aFIJMy1g3
        hUz8gGueTPkYYKNMFhrLqkzzp+bATO9hUeBM8X2X4UwJLT7qTN4Qlu9M8DkX+kzoeFD9TPbCHf5M2p50HE3hM8ci
        TfbKBSVNApM5K03qtNUsTe+FVzlN5mRNPk3zdARbTfV0/XhN+Zu5ek3rEmJ9TRFNO35N4Qp7gE31dGeDTezuTIdN
        5ceUj03i6aKRTekGgZdN6glpmU3qvpSjTb+NVKRN4thDpk3YlmivTeLlEbJN+TlXuU3WY43VTdd0R+ZN8SBj7E3+
        dBcKTu2z1wpO310HJU4JFY84TvZcIT1O62rZPk7xBEdATvD+GENO7pxuS074ZFVOTvU1bFVO4BxwY04MKGdlTu8e
        HGZO5UkLf07ffa6ITgZd0IpO6UqXjk4G5a+TTuaPYZpO+pA1n07waEqiTgYR8KNO7Sprp07tTdSoTge1dqxO7kLM
        rE7euRWvTvEs6LZO6vtEuE7pFSy+Tua/ZL9O/tjx0U7lo4XYTutouN9O3jKR404GvZ/tTtKwp/FO51Cv+E7YiiP+
        ThCx+gFPCjviC0/8wx8MT+CURhBP7h02FE/luHwbTwlSVhxP5n4FHk/rf5UgT/PZiSdP3GAqKU/vtcQrT+c/zzpP
        6PTpOk/9LDA7TwKWSjxPGiZlP0/iNVdAT+qBalFP+K6WUk/1DeFTT+fs7lVPCwt1YE/tVjNhT/Q7vGlP4EvLak/2
        RkluTwzcFXRP4L+Pd0/uVrp6T9mhPoVPBNWghU/ps9ecT+D2WJ1P/UU6nk8DqyyfT+3R9qxPy901sE8Ap+2wT++N
        6L5P29/+v08UmMLAT+/Nh8VP8FEEy0/0faLPT+ekYNBP4JVJ0U/xRTDeT/Sm8edP4/HT6E/qTvnvT/mgsfpP9y5i
        /0/Jma8PUOYpmBRQ+anhG1Dhy1UpUADS0DpQ+3KlQlAXrLxFUPxYLU1Q6IpYTlDaBtdRUOT6Q2RQ+PoDa1DwPv9t
        UPpYwXpQ8QZjfFDhlGV8UN8DeYtQ37meoFAC7EauUOBdgLFQ8XozuFD3nNC4UPOSdLxQCpkLyFACY/vXUAR4TN5Q
        5aT23lDjumzfUOzV9PZQ7HWx+FDz9Kb7UPf0eP5Q5MkVDlHyZrQUUQtfthVRHuhZFlH8bdYWUfhN8SdR77GbMVHf
        0F8zUe5ZbjZR6cFfRVHz8phMUfKIA1RR7Xe2WlHo+s9gUcgww2JR7scOdVH7oNJ1UQMUgHtR6D+YfFH79JaHUecg
        nohR3E4Yn1HffuajUebxyatR9vyUt1HyF2q9Ufv8KcFRzPrvzFHvt6TWUeeJe+tR8KMl+1HdYgf+Uc7qowVS6O6r
        ElLxxYYYUugpBB1S7qCQKlL2dEQ4UuOpuTpSA6eXPFL1BwVEUhcniE9S6g0HXlLSFSheUu+i9V9S9qK5aFL1v1Bx
        Uvx3nnFSCs4LeFLnagJ8UgY2A31S94qufVLpUReGUgB/noZS1KnWilL13oiNUvUu4pJS+nmclFLeK7OVUtqe455S
        72LXoVIHTNOqUskQvblS7EPnu1L9HI6+Uu5/Ks1S5WPU0VL+Y7DfUvl39uZS8lMe81Liz6v5Uub7jhFT6aV0HFP+
        b6kcU+u25B1TAcFKJFPrQLAuU+GhZjRT/PSWOFPixvs6U+E7KT1T3gaBPlP0PRc/U+PNcFFT5iqdWVPoV3tgU/Fx
        hmFT6XFWaFPsHxxrU/U0zGxT8WXPbVPRQNJxU+O0oXJT5QrRd1P+GZV7U+QLKHxT4ZirfFPv9weEU+eovpFT63aA
        qVPwl9qsU9Y/hbNT+DTMuFPvkPe4U+25zcpT83Diy1Px0+XNU+cd2NNT6w5S1VPnerfcU/FAt91TzNzJ5FO0JKXl
        Uxg9d+dT6myC61PueSDuU+e1yvZT40SR91Pe85L4U+Y5bflT4h3c+1PZR5MBVOetlgdU93YtC1QN6xgMVONXpwxU
        3dtHElTda7wqVP2UzCtU4vBZNlTypOc2VNabZztU9VjdSlT8561PVAH/KmJU/8S+aFQAKhFpVAaaNG1U8kC0blTm
        wMBzVNnEDXZU5pOed1Tmr32GVOaJqoZUC8gth1QHCC6IVOqJ3YhU/HcHj1T3steVVPE6G5lUEnWTm1TdQXakVOiz
        3axU6De/rVTgeYqwVPMH2cNU9mJEx1Tr013NVPGv2tRU67ut11Tj1UrYVNkoC9lU4SGg2VTvMmfkVOxbh+pU9VFV
        7VTE0NTuVNjA2/BU+A9X81TqEBb1VOyI4/hU2Hzm/1TXvFUCVeR6VAZV4E0cCVX9UkEJVeTOCw5V99w0GVXbzUsd
        VfJgTCFV5TQfJFUMYhIlVeWUtCpVC74MLlX5HGYzVfvsHDRVFmmKNVXgKTI4Veenj0BV8qbdQFUUrgFGVdtN4kdV
        +jvjSVUKljZWVfatNFxV6TMNXVXhlVhuVfarnXpV+f7NfFXkxQqEVQMvOYRV/3ZBiFXvrISKVesQ8JVVBTjsmVXz
        lUCfVf1DU6FV+a7hrVXyT0evVekQAbFV9PwjsVXchLG5VRTdB71V9xFMxVX3gu3KVfNLes1V6xDxzVXi1PjOVeaT
        ZtFV5+ZD1FXplyDmVf/ycOpV3k/o7FXvV0HyVfaOR/RV8XS4+lW9FOkOVu8JDRdW1Qe1G1bfMMUcVvA1BihWxCOR
        KVb4sRMqVt9JEStWAFEOLlb1bEc0VsgjIz1W3gkpQ1b3ztlHVgTO5ElW6H1xTlb0PjhaVvjfv2BWAlUfZlb03Kl1
        Vt5qFHdW9KRLj1b6YcORVvo5J5NW+sIsk1a83jqlVtf49MBW5MSoxFbsPR3RVtjTNdRWEGTe31bZdsjyVuOLxfVW
        4jzY9lb6bMj+Vuksl/9W1PHj/1bi8dYiV9qIFSVX7R+yJ1f5a24qV/PkDy5X3zg9N1fuhy89V9R5R0BX4JKcSVfn
        YeZJV+qxgFBX/mhxUVfyL7xTV/KjgWBX7BUkZlfeKrFrV+7OFm9X5RYxclf9xXh1V+nMhI9X3/TEkVfu5uWRV9zU
        hJpX7wTnnlfZgc+iV+pzNKxX4mlvsFfofQ+yVwBCmr5X9xKbv1fqKpnPV9jix9BX/SWf01fmzGfiV8uO9eJXxZAP
        8lcAHR//V/obfANYBHhbBFjgM0QZWNwtuBtY9erUHVjScrojWNsbFyVY8EmUKVjhKYYzWN48YDZY4yWkPVjvQ2hE
        WPUylkVYB0X/RVgInwJIWOoMC05YzhKdU1jmUHVUWPpwyldYA3fMYFj6mO1kWPnwzGpY8yWYbVgFFqVvWOEIioFY
        8VlBhVji90aFWOzX0oZYy4nQjFjih8aRWOdJMZlY8kN6nVjg+9ihWN+cG6NYCkteqVjmESWqWAiGPKpY4hc1r1j+
        9sXLWPqf8cxY4YpazVjb+K7NWAHnpdtY9iTe21jq5HXdWP2UhN1Y5VBB4VjqC4viWO1BtuhYCTxk7VjoMV3xWNdc
        Y/1Y4dZnDVnLwsoNWeGSdBZZAY24H1nyF9oiWQvEGCNZARqBI1nkrhglWe9LYilZ7PBkLFnlzFgwWQzfET1Z/Pvd
        P1nh8uNAWetwWFFZ3ugKU1n743ZUWeKq/lVZBhFkWFnu3sFdWfpG5WBZ66XzZ1nvtAtsWcCXQntZ5sYRfVn90OeF
        WeTI8YxZ9CROj1n4xWmgWfNWGaNZ+iPWrln+Wq+/WfLnysJZCKvdwlnntXbEWfArR8tZ7Xz0z1nXUxHYWc7/zdhZ
        9rrR2Fnud0jfWd6JWuVZ6ETj5Vn2QEzpWe3jlepZBL/C6ln8Vq7tWe1jvPJZFX5v91nCCWr9WeZJ0v1ZF4W7/1nx
        tZIOWvyzNBda9ZwZIloG2V8uWuECVzRa5CDLO1rmyEE8WvdOnjxa3mrMRVr+WIFRWtp+S11a7D32Xlr+9BNjWuNO
        J2Na206nZVrbX2FpWv0kinJa5ne/elr8sL2BWgCa84Fa1m15g1rW7PmEWuWMpIVa9hBhkFrdzLCUWuvAjpda3FQs
        oVrVqlauWgT1TK9a6eyfsVrokJG9WvfBb8Ra/Y+rxlrk4ODLWuep3tNav3No1loDjvnYWgHAKdpaAD+N31r0UVzg
        Wu8VAOFaCp8L41rfSfTkWua/LOxa8x11A1vf5CELW92gGwxb6N10DlvcCNghW9AizyJb5gKZKVvyv20rW+nquS5b
        7xb9NFv5b2Y+W/qvuERb5avSR1sLBApRW9mkMFZb6QrhW1vwlZdmW+n4ZWtb83BPbFvFFs9zW+WQQ3tb79/8flvt
        E8iMW+n0xI9b2Vfjl1vkYNKYW+rZdZ1bxy3MnVvqoiG0W9kei7Vb3gLhuVv/0jvBW+sPvsVb6iz9x1vnUdrKW/U9
        Zthb9A095lv59RfnWweR1edb6NAD7Fv43AruWxOB9vJb+1ZL91vhiF8HXOB4gg1c7otEEFzliF8ZXACizhxc7hY5
        IFz3cLYjXOi88yZc8UE9KVz0lZopXOI6Kytc7XANMFzwJ0Y0XPXJmTZc1x+lOFz7tuM6XPl7MkNc6wODRlzdrY5G
        XOGpr0dc5/f0TFz+GqlPXLoJtVFcA1QMXFwM9Y9hXO8iEm5c9TFxbly9gU5xXApR+nNc6wbNfFzUb6h+XOhqUX9c
        +OMOgVzCZMqCXO9RBodcAwG9iFzkpvOPXARnD6pc3NNwqlz+RFOyXP7S0bJc64qdtFz2HVe1XAzojbZc34qqt1z2
        PoG7XPfeSMZc59O3yFzZEeTMXOP3ic9c9NMx0lzhfkfTXPMr19xc5a4d51zocFrsXOGive1c0jAg7lzqI5/wXOqE
        bvRc54RvCl0NgrUMXfSb7BJdAzlYHF39JyEiXeNQqyNd4foeJV3rhCk0XfVJ5TpdAeSbPF30g+Y+XQBkXUBdA2ou
        TF3rv0dOXd4BbU5d2PX1UV320WpVXd+17mhd7dNKe13UDyyDXeOrbYtd5N+FjF3+Kf+VXQK8fpZd6AAtnl3Nhk2e
        XeKlnZ9d4MZNoF3kUeOkXe/1aLpd/Kyaul3Y08LEXfkFAchd+60cy13vFwvMXd2wjNNd+Wf1113uZt7dXQByUOVd
        5oVj5V3mKenoXfKaoOpd4rJw8l3sYr79XeFd1AZe5SPFCl7PFbcMXvoDTQ5e2+mdD14LjSAlXvWqJjFe1EsyMl7/
        Fys0Xv88KTte20NzPV4Ml609Xuyw4j1e/ApkP17dKDlCXtqhNUNe352qTV77lG5OXvMd5FNe3Z7BVV4JiQZWXu2f
        UFte5gWZW17QRJdeXvS/a2Fe9zuQYV7sBU5kXuwx3npe7BPFfF7zlTaBXvfxXIRe9B39ll4YgJWcXufNmqpe/fJp
        rV7cbcCwXs+Jw7peGP3lyF4URmvKXuHlJcte3B3Hzl7ci9TQXvxcXdJe6nuI2F7uYQbhXvNH+Ole74g27F4Bl8z0
        XvQj7fle+OBu/V7WWmoVX9dA1hdf1uthHF/6W9McX/qWKSRf73IALV/ufBwuX/SzCDRfDKulNV/iQWs2X/VkWDxf
        4p1lP18QmRRGX9sncE5f4sXBT1/TbQdZX91lbW9f9pVScF/HULVwX/GUxHRf7PINf18UyoODX++9Bolf+o0ZmF/Z
        HoGhX+Ntaatf75/Ktl/fKLK3X+eMHrlf7TK8vF/gdnG+X8P4475f3St1zl8EmA7XX/oroNlf7F6l4F/sNi7mX+ac
        BOdf8wjN71/zJMb0X+f+R/9f4ffE/1/pBjEGYACpvBFg+xTFEWDheOIVYPIkrRhg1N5jLGAC/2csYNcPHi5gECsM
        MmDjlFg0YAt/KTlg5PGURWDl9bVHYOhQuFJgAOiBVGABVOpUYNlxHVpg+whXd2Do8l54YPRvbJRgBehnlWDPNeWZ
        YN/82KJg+rJWrGDdfkKxYAvWo7Rg63hat2Dr8au8YL8MZb5gAjDiymD25Q7TYOGb8NRg8oxv1WAALMjaYOKtL+Bg
        yHAf7WDlgP3uYPR0FPVg4c1eAmHZEUQJYeYdRwphsCEaDWHsv80OYe0B6h9h+q/mImH6D8QnYfRs9ilh/aIfLmH3
        61guYQHQLzRh7GvmNWHqZ242YeSGyjdhEFo6Q2H/tPdSYdngIVNh/L87a2H0q5BwYeFDQnJh5OtldGHqhWB4Yf21
        i3ph5cYle2HaXH+DYenZQ4dh82uDlWHQfeCXYbs9551h3jfvoWH4BuGiYQ0J1aZh7PYErWHeYs20YfYORc9h1bnE
        1WEB/pXYYe1o0e9h734q9WHuMT77YezryQFi2twbD2L+Dq8cYt8U2Bxi+eTGI2L3B6QpYvwmACti/jUhLmL++m82
        Yux4tjli8nsrPGLhGsxLYun/Y1Fi6Q5HVmL6D4ZcYgMorl1i/fSSYGLmf69hYva5vm5iA/sYb2LmNjJ8YvNqkn1i
        5qBIgGLzSo+CYumqLYVi9Qw9jGL9/E6QYvCjEpti9CKOnmLtzyifYu+k6J9i9SyLpGLtd02wYgMecLFiBwjYtmLc
        DA3LYuBn+dNi88zO22Lc7o7iYuhdz+Ri089T6GL3LAXvYuk+XvVi/Gi+92IHEyAOY9zVOBBj/F9CFWMCfskbY98C
        lxxj8BjEHmPf+wcvY/iCSS9j6ObWMGPq+583Y+fgPVNj9Gw5VmPv8UhbY/Ot8GNj+FAOZGP2CHBmYwFGhG5j5rkO
        eGPujSl6Y+eI1Xtj/ePNjmPow+WRY+bL95Jj6GeimWP0x1OoY/Blv6hj9HlEsmPVMV+3Y+lTHcVj7DznyGP/FnnJ
        Y/f4Cs5j6yVqz2P6uQ7RY9wZ2OFj3atw5GP/kNHvYwhsM/Fj9dwk82PaejD9Y+2SwAlk5oTdIGTtYwgpZOjOGClk
        6y2nKWQDWyQuZPNJozBk75TRMmT+zNg0ZOBo2zVk5GjTP2TlXHxAZPXY+klk7xN6SmTcHRJOZPw7jVZk9etAWWTq
        d6JbZPDAbGdk7Mk5aGTc+SlpZN2zPGtk5ueLa2TVVYRuZOd6d4Fk0UaMj2T2tH+SZPX/NaNk6p2bo2TlQ9qnZPkC
        I6lk53xdqWT727KvZOIz+bhk+AV41mTWYOvjZO3IRvBk8597/2Ts5OcCZfEBLgNl7rVxA2UIo3oGZfmFqgZl7jUK
        C2XywDMNZdzlsxdl3OodJWXj3wQrZedgnT1l80InRmXfgOFNZeJcpVBl9NEJU2UAn9xWZe2NqVdl/M4mWWXt4G5b
        Zf2Y6l5l79AzaWX7MHVqZd+AYWxl8faadWXpnZx8ZQkoWYBl5d4qh2X/CdGOZd1n15Zlyr6mmWXeeMmbZeyDX59l
        /nggp2XzlieoZfRWDK1l/RyAsmX/KI2yZfSppbJly2pvt2XtELe9ZQ0csb9l8/CnxGUDTMrEZd9rd9Vl88jR3GX2
        eR7hZei/bvRl730L+2XmRbkEZvAzVwdm41BwDWbU9MAOZupAUyJm8q83NGbtrvQ2ZgFJTTdms2YaPWbt1NFPZgYe
        FVlm3MgGXGboTldsZuqzG25m+qrDcGbmRe55Zs8RaXxm7ZNciWb208WKZhMOUoxm+8c8mWb3ZU6bZvHbEp5mAYnP
        qWb+01qtZtDK0q1m4OrNtmb4tBbCZuY7/MZm3F16z2YLgfbSZu579NVm9w9Y2Gbj0JHZZuoab95mBFWg62buQqbv
        ZuwaXPJm/MmN92brmPL9ZvvqrQFn8fxoB2fWF88HZ+TjagtnAr1GDGfQnhcQZwHp0SFn/RQpLmfqQjk0Z/ErJTZn
        8k5xNmcD5K82Z+cQMjhn4PyHOmfusHVFZ+Rqwktn56ypVmf3JfJZZ+PRpFxn4LhIXWfaBkJkZ+Mk23Fn7x5FdWf3
        jLV1ZwKQCndn9M+PgWfqZ2KCZ+6vOohn6TMQi2f1YqeOZwdGPpdn6D/1mGfyW26lZ+FexKZnx9LJqWfy3fG6Z+ou
        J7tn+GBIu2cFMEDAZ95KRMJn5cJsw2f1opLLZ+53As5n3XSL0mfzX+DUZ/BUxN1n+zyo5GfzyLz8ZwWcYQJo/wh7
        BmjewYkGaNh0cQxo5ECdEGj9M/kQaANsyBVo//QoIGjvf4IkaPdUrCto7VqcLGjvpyouaN6T2DNoB36KNGgBut02
        aLCa9jpo+M3xQ2jZES5JaPNCpklo9Y6ySmjy375KaOW29U5oz3mYU2gENTpYaNgj6Vho3j+SYGjZ+6RnaPrbw2do
        6Gl3aWj4qyqPaPrZGZJo5d8EomjvRzDCaPC3iMxo2DN91mgGJPbbaOe1nNxo+j8V4Wjo8B7kaAMy/+9oF2ik+Gju
        NXwAaewTLBJp79SME2ntmrUVaeom0RZp71hEIGnnnP4kae7OGilp83X1KWnNaDw0afCJpEZp9QuqSmnqfopLae8V
        yU1p6n93Tmn+hfBYaee2Sl1p5WCYYWnj2VZlaezd4Ghp6IUHaWng7plyaeuPOXVp8i2hgGntirOEafHYiYlp4hd0
        jmngDSSQafJlD5Jp7QV6lGntbemUafFNZpVp3AqtmWnfpiijae/7J6Zp6fleumn0q7fKaQMHFM5p87TC1Gn1mPLU
        aeU+Sflp83eM+2ngzGsJavJyTBRq6onPGGoLxXoZausI4h5q99djI2rsfQcmavTh/DBq/OwcMWrvvCc4avoHnTlq
        4s8BO2rhNp8+atP6AUBq6TdtQGrctf5AauAIC0Nq9ErZTmrdwtpYahRifWRq5w+pZGrx0i5navo4I2pq8b1jamr5
        5QVwauJ/5nFq5rBueGr0YPV5avwblYNq2Kp1jmr1/emYavYa3Jlquk1Zm2rqUoWfavmdv6xq5wutvWoVNK3HavUv
        ZeBq4aUD5moBiN3zagSsXvRq1mek+mr1x9D+avK55P5qESF8AWv8DDEEa+45vA1rAAYQE2vl+3gxa+DCuDFr9b5Z
        Mmv8YHk1a/V2fj5r123aR2vkpI1La/t1SFlrBG2IXmvsuBJka/5+bmRr5OlDbWvpiKV2a+nOj4FrwCDRkWv3j+2Y
        a9upZppr6DRvm2v/dzuoawH4iq1r7uBXr2vyJ6mva+fzK7Rr0F5MtGv6k7C9awM/kdhrzH4n4GsYS07ia+UaquVr
        +ZKV7GvhvKb4a/cOTvtr4xQdCWzp/wwKbM6f4gts3MEIE2zgumoWbPQmUhhs5Ve0JGz4LqEsbPAS+zZszo3dN2zY
        cbI4bOE+RD5s7QdGTGztWKVMbNP1Sk9s8UBnU2zyPHpZbN1vu19s493JX2zpBpVhbN8cFWNs7SUlbmzw4TqCbOSk
        lZJsFa7ylmzifnOibPO1M6ts42GVq2zuc0KybNiv1bNs1JxZv2zcCj7CbNr1UsRsAyJ7yGzpOPHKbPhlFM1s6K6f
        z2wDNcLRbOLo69hs6N1M22z9eJfgbAI1oOJs5rIq6GzmekXsbNxV3/Fs8V+i9GzrvwP1bPA3u/ds4rgO+Wzkt4wG
        bciNKgdt57GoEm0FROMSbd88CCJt80/XJm3IN6UvbdrFlDBt3IxTSG31mTdLbf8whFVtvDZFWG3q1hBZbfH6AHpt
        6E1Ehm3+olWHbRzVNItt83Tji20L1LCObQLhGJBt+NY3kG3vuEKVbQ6ZmJlt/aF1m20PUpebbfTvbrdt8N/Fum3l
        pWzNbdUj0N1t8rKZ320BnDbqbekGHvFtyOiZ9W3ZjM0Obs4JxxNu6PxyHG4RRrYhbgj+Fihu8S2YK27k+OAsbuNh
        WDBu6lpZOW7ndZ5Bbv9SUlZu5zEDV271dNlfbtj5ZGJu3qMRZm7vJsdnbtn2VGtu+dVBbm4XVI1ubt3zVnBu/YPT
        em7m1c18btCwk4Fu0KQthW7zx9aFbuLyJIpu8ykYi27iWhmMbuQj+pBu+lJ2l27lFSSZbuuE7Zpu9xjknm7zlSCi
        bumbs6Zu4r3ktG7jud+9buaQ8MBu7IPZwm7hZYvJbuEaJdxu/cI17G7ck1HwbtYVd/Ju/RkL827rXuT2bum3iQVv
        +gOhFG/d1Todb+Nz8SJv7CyHI2/s3V0mb/89lytv5GCWLm8KvXAwbwt3KDdv+4OcOm/elAZBb+bwk0tv/OdfUm8B
        xiVVb+Pzglhv6LiQW28D46tlb/0TGmlv+1JogW/rGdaJbwMSRZBv/mzXkW/g2sCab+/R2KBvAY9prG/vf8rFb/jg
        VMxv9nYTzm/JDMjRbxvAvtRv54gE1m/xOIjWb/B+7tpv4Emt328GySLib+7gCQVw96QNDnDlMNYTcAXxqxVw2l7m
        GXDicwQlcPWnpi1w5S26OnC8H4s7cOb680xw9Gh8UHD+d3RacM0o0VtwBAgrbXAGt3SBcOjtw4NwFY3ThHDorNeJ
        cOR1AItw5yKOi3Du6jOUcPZxR5VwCYXMl3DmpK+acAdxXKpw5DJ+xnDlI3fKcPyGgspw3Zc/zHDfbMbTcN28JtVw
        5PK/1XDLO3vZcNxP7tpw5lt35HDm1AjocA7mgepwCWy96nDZvGwDce1DGwZx5NcZCXHNS0ULcei0UBlxzAXfHnHn
        5ukecQX1+Slx5/VNOnHphQVDcfJ6qk1x6OpTU3H2QLNVce7qBldx6v/QXXHTeP95cdQ+XXpx6xNaf3H2dEKBcfDa
        9oNxAmLUhnHdqVSMcfNVsIxx5cyQknHynzWVcfw875xx9zlQs3HvL4jNcdu0bs5x44X41nH7DRTaceDtj95x22eO
        5HHnAHbucfY1WO9x/G3b/HHePD/+ceFlSQFy4ougA3Ln110FcvTcEAty35WPHnLjMZgecu/oyity9MZJLXLS9stF
        cv9cXVty85GJXnLtr8hhct8prmVy+Ukvd3Lkb1B6cuZUGIFy9GbhhnLmvQGdcuk8bp1y5mWboXLArDKmcuEL07Fy
        3Ee/tHL9YEe1cvaZCbhy5G8XunLwO/TCcsjC+c9y6YPC1XLjLtrZcvUtXuBy4q264HIHgPjgcu3tz+Ry7u2L6nLx
        WVwHc+omxApz6S0YEnMMVB4ac/M08x5zzNHUJ3PiGb4oc+WXECxz3GctNnMAR6U3c9S8Wzlz3UyzOnMOUlo/c/3l
        1EBz/MIaRnPvpZdMc8MsEE9z56v5V3MEQaJbcwXkHF5zxnBWZXPSV1FxcwEsm3tz/foGfnPoaJh+c//nPodzBj5R
        jHPZJ9OMc+D8O49z+AjxkXPkc02Tc+2jOJRzCdpcmHPyKoamcwPV3LRz4Re9uHPq2xLCc/gCW8Rz5kwWxnPu+Q7J
        c/p1jdVz4ADS1XP9Z2vjc9WsHetzGzzG93Po0FT5c/ir3fpz8mbT+3PdbhwHdADMLAh05GMbDXTcxlMkdOacwCR0
        9Y5jLnTm+jcxdPM9Uj106byDRXTXd8FGdObEs1J09NBNV3Tfrt5ZdPnIIF504/rKXnThFj5tdP0mQ3F0+x0UdXTm
        ZcR3dPZw74h03mRAi3Txph+OdOaT0Zh0+F25r3ToMOmydNDSwr505n6ExnTi7DzNdPwc/tJ0AUe81HQFq67ZdOcO
        yNt0+s2G3HTz/JjgdP+1OeR0GPCM5XTg+ZnqdAmT7up048da7XT8rKL9dOVrOgF1wutOCXX2I1cJdfU/IyZ1/F7Z
        LXXd9VYzddNagDh16AMyQXX5QjlGde4jM0l1+aaFSnXwZ3pZdQ+Ob2p16bXfcnXyX3h2deFFvXl13hGLgHXsZRuC
        defab4R15ck7lHUT+/mUdd5NfJ91z9H3oXXwILOkde1wQKZ1/7cQrnUGyuKzdfr0qLl1+xS2wXX9qnvFdeGMzs11
        2rFS0XX2BdjRddc8v9Z140IU5XUAvNnmdf/uI+x13BiN9nXo2TEBdhUfQAd251HkEHYPAIgadudTjBp27iASKHbm
        v3Msdt3vsy927UVxO3bwp049dt4ZAj52+09nQnbmQ2lVdv0+BGV22wnzZXbxCxN6dusgN3x2/pxUf3buxGCDdgOt
        ZZJ25DvXk3bbClCZdhCtwKB23yXbrnbeMiqvdgMTILJ2+KXIsnb5Gn23dvEL9Lt26eLrvXbYmPbFdgpoMtB2DdwL
        13a8Gk3wduNXzQB37KbWAXfpW7QCd/CkSwd39qCYB3f9ToYId+bMlQ1396SDDnff6ksQd/r+8xR35p2PFXfmDdcY
        d/JOlhl30PG0NXf1rxE2d+ct8jl3ALA9Q3fa545UdwP0GFd36B0rYHf4yyVjd+mXQml34zvydHfkYtJ4d+PMeHx3
        5J9Qhnf0r/iYd+TRr5p329o4m3f5PuWbd9W/QKd3vMh9rnfhJm2wd+53JLJ38XJQunfh4Sa7d9/XasZ347Wu03fx
        uPbad+qqW+B35wZ24HfsASzjd+CpseV3935S7nft9LQDeOLf3gR45XqGB3j6P5IQePGwQxJ4+1riEngCUbQneN+p
        xil47SaBLni1zrAveOwecDB49fYyMXjldGc1eAWlNzZ44NADQHjp0sZBeOns00J46hE/RXj0NKdKeAkShFJ43mls
        VXj9upFieO8Agmd49x/KZ3jDM1ZteOGzhXB4+nlhc3j2kJZ0eAb+uoF4D3gAiXiwn3WJePIS4o146X4ej3jRp8SZ
        eORe8Jt49a0AnHjpk96heN+uaaJ45JY3o3jhX+mkeAjaBbV44rHluHj02wq6eP5Jkrt4/kM4vHiw4kq8ePLVSsB4
        1g/Ex3gB/3PQeOPKxdl4ACJZ3HjyfMzdeONztt946nNp4njc5S3jePV0MuZ47P0d7njrZ+r7ePrJz/549d4wAXng
        SQ4CeQHOVxF55IcfGnn27xIhee8jeyN5/KRmKXkCvRYqeer06ix5FOnMLXn9kUQxeQOeODN5+5zdTXkJGFlfefvv
        T2l57IuVaXnNWgNreePTMWx54wijbHn+4fVueeZTL295FMd2c3n8ehN5eQQqBnx54DWvhHnaXbyPefhIQZZ52Bk8
        m3nsxlyeed2OgqF54gRPqXkKhIipefQ/T7J5AiSzunnqMCO8edsa/L156vPMwnnm6FnMefh4UtJ58r4i5Xnf2L3n
        efMYLel518KL7HnqeUTwefiFavR55Ay2+nnLJ/MGeuPvngl65AJ9EHr2VJsbesFisR16zRn7J3rzu/Q5eulLST56
        7uMIP3rjkmJAetSJKEJ60wQPRnoMtUJMegZFzFJ68gHLbHrQUkFtegdpbW9610n8b3rj2T5zeuIAvnd6Ai92eHrk
        mc6AevWioIF63W9fjnoAeICPev07c5R64NSOlnrxo2WZeuvymp562myUpnrreKKpegDx+LJ6++URunrT7sfBegBi
        2cR68z1gzXrRJ+fceuJo9956AvjH4Xr3m+HmeuxqFPR63CLW9XrQv0r+er8u/wZ75od8DHv4cR4Oe+3z7RB76OY9
        F3vl7cEre/q67y57B/fJN3vlQFQ4e/ZXjDt7/zxsPXvujdhHewr5U0p78JsvYHvj1fhhe/fwXGh75Byaa3u+8ldt
        e/VPMnF7+WoGenvcGHN6e/KAx4B7/3oIinsCN3Sbe+aq4J975iyGs3vsiIq0e+9Ul7R79WgXtXvocze1e/YP07Z7
        40mJuXsGhP3Ee/cf6Mh76Y5S3Xv2phLke/styOt797ZA+Hva7af6e+CwuP572VvYDXz324QrfPMMEC18A8fFMXz1
        yEY5fPxJdz183gTqPnzAL4E/fOUoAEF8ArFaRHwDiGRmfN5DZGl8/Q6Ma3zoFDZ4fPf1cnt82bBxfHz8PX2TfOAa
        R5l8DztqonzTbv+ufOZbysd8981uyHzzVRvRfAlCQd189TC633zy4T7lfPoKluh87WfU93z9kPb6fOuRaf989ZUH
        Cn3dQoIYfdCisx995HLpH30JVPEjfeqP+Cl95kndNH3zmvY3fQuaV0d963z8XH3aVAphfQZwh2Z968AIaX33djt0
        feOzkXV98QdReH30y6t+ffHdZox9+BWXln0BWwaiferooaR99vi4qn3jUYGyffUqD7V95s9Yw33ZG3jNfe4pLtZ9
        3DIW2n3h813gffAfvet99eFq833zs5D2ffcgDvt997mO/H3jwNoYfgYN/xx+85YvIH7ztvEkfgM+qDB+9vBfO34I
        Qxg/fu3bdz9+tXDfRH4Ra1lHfujhQ0h+sjSKSH73RaFPfuHZDVZ++CkKWX7fqWBZfuj4E19+7xHsbH76fqlyfvjR
        Mnp+Fs4cgH7zR96fftr2LaF+0f7Po377B9qkftJHaKZ+spdqrn7jM8KzfgqtuLx+6KeVzX767LfhftjGPe5+9Sdk
        7n4BXP7ufuaVgO9+1V/W9n73qKX7ftwRu/t++Wvo/375XUoMf90+CQ5/3XmnD3/zrSwTf+Xssxh/4oetG3/w6UYj
        f/gfujF/C0YXNn8B5fU3f/ALIDp/2E1QRn/qtaxGf+yw30d/5bqXSX/ZlPNPf+XoElh/1KLOXn/zBKNgf9MVd2l/
        25xSdH/2GYV3f/uF23x/4UnviX/vna6Mf/kVkZd/CI3Kmn8C+cmbf/UQy6x/6ZGErX/v7Im2fxSgKr5/5tyWwX/q
        cjPJf+KAlc5/4Fjk1n8ApfTbfwJ57N1/6n914n/mARXkf8wrf+Z/44wd8n/nIKL8f+iJoQOA/P4sB4DrguoIgPWC
        owmAB6+TJIDjIbIugO+pKDOAwSYcNYD6Yhw7gPtlfz6A1CKYRYD4lfNMgOWeW1mA1VD8XIDvf85jgOovy2WA5+9H
        aIDdZDNxgO7KoHKA5FDbc4DivSR5gAxo/X6AAcHQhoAMtgiWgAichpeA3ppwnYDfZDSqgON+PrGAxI6RyIDf0fHI
        gPaSY82A6WnFz4Dv2s3UgOOkONWA7Q1Q3YAE+V7fgAW30OCA2VLr4oAPTT7qgNjmm+uA5DCg64DvXlnugOErQPSA
        +Nln+ID3hd77gOuFlf+A6SQcAIHtia0Bge3P4QOB3Os4BIHdoGYEgQpjcgeB9yjxCIHi6ysKgf75RQqB7aBzEoHh
        EBYYgeXtMBiB2XQGG4HnhhUcgdFOHiCB9UXlJIHkh9ImgfPjFieB4n4QLYH4uR01gffEPjuB4651PYH6wedBgeaH
        L0uB6HB7XIH/dvpdgckz4WeB8+Dtb4EBYsNygfRsJ3iB60gxfYHtSkWAgdaEWYGB7DrGg4EG90eIgfhPi5SB5Ae6
        n4Hp+z+jgeFCaqOB6Me3tYHjF+/Cgc+C9MaB8C1h04HbSRHugQ9EYPGB2Siu9IH5uw34gbA4ZvqB7Ivj/YH1WE/+
        gdfnXw+CwHI7EoLi448TgtW0AhqC6K2NKoL4g/Qugg/1sjGC5DpZMoLtUIQzgutlYEGC3fO5R4Lqm3RIgv20akyC
        +F4aWYIMQrtqguE4Fm6C+6sVb4LwsCxyguDCYHKC/n3OdYL3HX56gt7JsX6C4euBg4Lt1KiNgvQFK5GC83Ecl4L1
        NJS7gvNVmr6CDZy1wYLxP43JguYhTduC/IYI4ILvOq3rguOt8O6C/bXZ74LrfWT5gvHN9fuC/CIi/ILj6oIQg+lx
        IheD4QWjHYMMcyUmgwjzkSiD9CM1NIPstkI2g/KYnUCD392hWYPTzNNcgxuz/WOD8YIfZIPteR5sg+x82WyD3yyc
        dIPXyl6Bg99eJJqDBMtKnYPw8+ihgwS2gbWD0ns2toMMBcS8gwbwT8uD6BU20IMJVf7Qg/Msy+CD9Z+g64PmFWzu
        gwcXFfeD+QmF+IP2O1IEhP5qaAiE9qOjDITmIKkQhOGgXBSE8CPrGYQE4/cehPi3fC2E7FwVOoTpHghBhOP4jU2E
        AdAEToTptDhOhOROOE+E7RLyXYToIc1ehPy16V+E30pyYYTjoOFjhO4+J2aEAvfHZ4TxRPlnhNAv1WqE5DZUdoT0
        2uZ6hPi3EXyE9xjqfoTo3xmAhOeQrIGE2vIXg4T0Nk2HhPAGHoiE/yCGjIT08zORhN8c65GE47/+koTt3NSYhPcj
        DaWE5mjptIT91Ty5hNlUzrmE52qVzITod0nOhN1tn9GEBsgK24TjU2jihPCu8emE9zBR6oT6lPnqhOK7YPWE1xDt
        AIXjMBQVhRKwBReFE7EtIIUBi0QnhQjuuDKF6sbKNIXKusk5hfxr00CF6bOYQYXjqGNLhRSScE2FuAaRUIXiZjpT
        hdXwgl2F5xi7a4X0L5RuhfQEuHCF3zTxd4Xvx/R4hfI80nqF+d/HfoUIStKDhe2VJ4iF20SXiYXBsa6rhff+/LyF
        6/z6voXsKKvPhdpy5dmFzb837oXvJ6XzheCp4fiF7wRj/4X+2QUGhuMsQwiG/GAyGYb2PAQahuJUHR6G5tjGL4bw
        qLYyhgA/V0CGyTy7TYbVw3pjhtxydmaG+RurbIb1q7N/hvK3FpyG6Bk4n4YBD4eyhvbds7OG6+nbtIbtbai2hgt0
        AryG7XSCvobkpDDGhubUoMaG9iM9zobdMMfVhu/6ideG2if12obXZB3rhuw3ZeuG1G/T7YYDKywQh94b9BWH6Nal
        Gof7pAMch+znEyKHDaIcI4fnzFcnh+U71SmH8NSIKofo4QIyhwROITOH7WeFO4ffKQE9h/D/jluH2YeVXof9jkZj
        hwGM+GeH/oHIbYfm3f9vh+yjm3KH3c64eYfYFAl/h/xVWn+H65DulYfR1sGYh/oMUZ2H680qpIfp/jmth+RpMa+H
        3tGdtYfn4y24h/hEXLqH4C6twYfikmDGh/xJhsaH8iJXyIfzZDbPh+UnR8+H/sUU4If24cDxhwGkT/WH7IWwAojx
        yIAQiN9HwhSI+ZtHHIgGAcMciOP2Mh2I8hAwH4jfX1kniOjTaDKI9TQjN4gDwPI3iBkYiEOI/JVtRIjwsQJGiPzs
        wUmI8Qw4S4j7XCtSiOMtmlqI9IGhboj3Gxh1iLOzJ3mI+SRse4je5SZ/iPPDA4aI+6J6joj9EzSYiOhWOaSI7nHd
        pIj8RxyliOZzoKWI7xcLqYjmkLGviO9twrKI6t1kuIjPEiW6iOBWedOI2kJu1oj5JhrZiOCyBt6IBUNw5IjnVinx
        iOZAWvGI4Z7Y8YjWH6oJifec1QyJ9c06GYnvdxwbie9P/hyJ5RpUIYn1+mQiieCgTC6J2gyIQYn5QTVJidvtvUyJ
        +w6ATon/zZtSifxpEVOJAJIDXYnqyvF5ie2ey36J8K8ShonxfOyKieVOxZyJ7kgsoIm3cVqgierTtaOJ7tOvrInc
        wHS3idpyibqJACKiu4kAeuy7idsoWtmJ9T+154kKR/rnidMIu+qJ6bYB7YnCFXH6iePdewiK4LdoLIoH5ws0ivis
        LTWK4hXoP4oCdGFFiuHbt1WK5CatWIr0ruhaiun+ElyK6oP7XYoJIkJlitfQIm6K9O8kc4raqMB8iuWnNH2K75LK
        gIrjAZGCismNIYeKzsdTh4rFmgCKivTIfY6KA9YZkIr1n7aSit/uA5SK+vyUmIrzc2ueiu8P756K1jwas4rivxe3
        iuSiyLyK09p62Yrkj+7fiublqeaK6i7t5orxMtXniuaMBuqK4lmI6ooJD0LtiuKGhfGK62PA84rGuhf5ivtu9fuK
        C7gMA4vnyooKiwJ4IBeL+YdhIIviLxEsi++0oC6L74nFOYvqEKc6i/zx4kSL+WnHSYvZadhNiwmmBU+L5WPnb4vw
        RGxyixN7RHeL27gffYvpfeuTi+mYSZSL34aFlovmT9iciwAceZ6L9q+4n4vh+biji+ga7aiL9qTwq4vmpkesi/W9
        GLOL5CXV2YsK2tzbi/JsFeCL5C+F5Yvn5Rrqi/aWmeuL5NMl74vaoT7yi/XOFvOL6r7VA4y3E4wHjPpQZAiM7MJw
        DYzmcdMRjOxOCR6M+OTqJYzfut0tjOGyzTaM/+tZSIz22BpLjABneEyM92lUX4z7+hRhjOXbK2aM5agybozojDZv
        jATQxHKM26W0eYz8fBCHjO88RYuM7JOujYzt+YGZjOSwV5+MAPIQpIz3/G+ujOVB8rKM43K/u4z74nbFjAZQv8yM
        GIRP04zziQncjAGFvd+M9xrv+Iz4cx35jNiofwuN33LCEY0CjbAajfKvbiiN6gCAMY3/Y/4yjfHTHjiN2+a9OY3k
        pDdCje+dKEuN56MPTo21dH5OjdUvhFCN9ASaV40Atw1YjenIfmuN6dTQfY3wh4+FjeNFKI2N/rlVj43q696VjQFN
        JJyNBd7MnY3rvgWgje948a+N6vBytI3s20K9jdeh7r+N41kuw43hq3LKjQOuX8uN4ILX343NklPljd8u2uWN/tzm
        7I3ijCHzjfVCcvWN3Hi++430hLgCjuGUug6O06TMFI7le3MZjuVTBBqO6XZXI44A2E8kjumheiyO70zhMY7slbA8
        jvennj2O5QEHQo79B3dEjvVELUeO5jiSVY7imYZgju8P7HiO5eR5go73rHuHjuM8lY6O//UrmI7lTfOdjvAI9qCO
        C8E4pI7j2RarjvZjjKuO8U4ErI7QDcu1juWYwruO4uEmvY7f+LzAjvF+J8GO+E2ewY7nKyTEjt9AsMmO5Qnf0Y72
        VYDbjgZri92O5aCb3o7fvUDqjulqW+2OyoI59o4M6OP2juMxbv6O6TJ5AI8EWLYCj+XV8w6P2v8JEo/jnNIhj/rY
        gSOP+l+eJY/8tr0sj/CsvS+P6cPXMI8FaJI/j8+UoUKP42R6So/TtgVQj+Cr4FOP9ScoWY/bIvVZj+9erGmP74Nu
        bY/kqLNtj9uKMHOP5lZac4/3Fht0j99lnnqPAQLoiY/qHpySj+Swv5KP3Kp+mo/s5nylj+LDR7WP8V+Rt4/zIjK8
        j+zWsb6P4B9WwI/mdQTBj+UbMMKP4B9fxY/QCvfSj+Nddt2P+w8h5o/myUXqj/QFSuyP4i167I/Q54Dsj/i3N++P
        +DkD9o/aE0n4j92AtPmP9NLF+o/yNbUFkPSZdSCQ5fdlJ5AEe+wrkPAjajuQ896wQZDi0RZEkP1VTEiQ+TjhSJDc
        xVVSkOO0YleQBr4iYJAIUcBlkPOycWiQ7mRpaZD9ANVqkPMJGHOQ/yN8d5DkN456kPYG9X6Q856mgJDVDAWDkOUN
        pJWQ1oMJmpDkz36ckOi3252Q3OE0oJDzlVurkNUQQq2Q90wDt5DcwsO+kM+0F8GQ4dPQ2ZD2jk3hkANRZuOQ5vsw
        8JDk0Pv2kNlQQ/2Q3TFh/ZDqDmMOkbg2DRORAi3DGJHm2T0ekfYrPSCR7nioJpG9LWcqkei+VzaR+fsrO5H04gBH
        kQV60kuR74UgVpHm6IpjkfzA6GeR6qD1cJHhv391kemltIKR3aIlh5HwxLCIkftkP42R4TMQjpHxPQyake0f5JuR
        +bMAnpH5HHemkc9btKaR6tCsq5H7NJ+0kftl1LuR7aF8wJG6lBbGkeT01MiR9uEX1pHmg3ndkfhD9uOR7ufw5JHx
        R3vpkeMKLOyR1TGY7ZH4qYjwkfGy0fSR6O0n/5HmOsb/kftAGASS6S8aBZLs2XUPkt4dhBeS8/PfHZLegDgqkt5W
        KjKS7eqmM5Lb/OY5kvdNHjySzZajP5LZhxFHkvLywFOS7oDRWJLZ9HdZku/FY22SvfeveJLqhkV/kvcsA4aS05ny
        jpLswaaSkvCzLpOS0p9LlpLi2HKdktzHVp6S91ctppLkTeepkg0mjbGS9s9tt5Lvhme7kuXqUbyS8ShNxJLiqnjH
        kvSm5NaSA8Zh35Ly/1DmkuTF/OaS7Y4t55IDzZ7pkvj7uO2S8ZaD7pLmKfPxkvK3mfKS+V0B/ZII/mP/kg7lSgST
        7scLC5PiZ60Lk+M/zRKT01AIE5Pqd/4Tk+WAuRyT7wzDJZPhwsAokwZDVC6T42trL5MBV7owk+reWzuT5ldsO5P2
        XFg8k9v8WzyT/nhzSZPyCk5Pk/eLqFGT43TmVZP9S7lYk+2ySlmT8E9HYpPj1Bpkk8rimmuT4okrfZO/9yKBk/BV
        I4ST5rM4i5P9gOuNk+wuypGT30yimJPWjZiak/C4WK+T5devtpMFVe+5k/VwqcCTB6QywZPnNKjCk/M71MKTz77p
        xZP9qevRk9fcOdiT6XFf4JP9yNPkk/i1T+qT+Caf7JPxHi7wk9ohpfGT/Lf98ZPmESr4k+kz6BqU8TV7HpTtIMUh
        lOeqazKU3WhGSpTpoJ9glAAf3mOU80zbapToERN5lAcy6nmU73QDfpTeRJmAlN2VC5eU3jhbl5TpXmaglOJBNqyU
        +rQgsJTmXam1lOIeVbeU4xshuZQXJsS7lBNlK8SU5XwhxZT5hvvLlOr0ptSU1UiR1ZTxVqjflNTv3+KUCAnj5JT4
        6j/plOrTR+qU52lQ75T9Gwz6lMll/wGVF2ClA5XmBfQIleHEdgmVDXeXCpXiaRQbldMhHR+V9dZtJ5XkiRMslfRl
        US+V1u1FNJXdNkA6leN+lD6VAsLeQ5X3+U5Ilf2aVkmVv6H6SZXp/l5LlQhLLVKV8GY0XZXnTHRglf8O42GV5mgO
        apX3p1VqlepEq2qV2yrKbpXetwt4ledBBHmV+lxygZXnVo+Flb8fboeV/i56lJXsuaGbleK7v5uV7g3onJUCfgqx
        ldQRGbaVAFBVvZXvvcm+le8YRr+V5Qbzw5Xg8y7ElQp1gM2V7Fc3zpXnlnzRleFij9WV63VB1pXdasvklfyUmfGV
        3ZMp95Xpy2oIlv9riSGW2tRLI5bt0jAlluiQwiWW/aL6JZb97jUzluwPXziW6HwpPJbri0BGlt/F3U2W8ixzT5bd
        c5RalumzhFuW56r6XZbqFxBjlvXWiGWW5xBIZpbphztnlvPj2G2WAOzjfZbYMw5/lv0kh4eW6WyLkJYAjVeUluew
        LJeW6f9WmZb6A8aclgH7c6OW7HEjq5btQpGulvwhSLKW95i3spb42oPIlguYV8+W+lhr2pb+ZhPjlganguOW6yc9
        5JYGpH7klgczIuqW/LPz6pbofWv9lvVDpAqX40wwDJfcD2sMl8k2zhCXCZjZIJcRSGwjl+GbhEOXApYhR5cLNnJI
        l/AhS0qX6Y5mUpfntX1TlwCfhlOXuUBGVZfwCuZXl+x++mOX3VCWZZfk+rdol+zXumyXyrIocZcAZTt2l+p4XniX
        3i/sfJfrMNqMl+3QkpiX42Vqp5f8U8Swl/X5Vb6X+nexwZf0krPLlwk2C8+XEBSr15fiowTll+uEgemX7FWZ8pf0
        Jz7zl+XD1fWX6mvZC5jm2MwMmNM4wSGY/lFPJ5juj3InmMmFySiYAH6iMJjWta02mOy2iU+YE8/eUJjoiM5YmPL2
        sFyYDB34XpjpsaVgmNIJtWWY6jx3Z5j5hapxmOw80HyY9MJFhpgHNfGGmOgENoiY+tLdi5jGIt+XmAfrkpqY7Mjb
        npj1uZWlmO3eXLyY+Wm+05jr7VTVmOAQwPSY6Ewu95jsxQP+mNUQQAWZ7OO6Cpn63nARmfMqNRKZ77OvFZnaXeEW
        mdau9BiZ9xoIGZnrUDscmegWYCOZ7b1FJpkH4BoxmeZoFDSZChQGOJkIeiJAmeiQq0CZAcxzQpndIXpDmePie0WZ
        07rzRpnqq6NHmeccLUyZ3GunXJnTz8Bfmdzk+myZ0uT8c5kTeG6EmepRNYaZ+NDVi5nye2+YmfGGHqiZ8pOrrJnc
        2+6zmeOmv8KZ8FIhxJkRBEfJmf/oYtSZ+X8T1pniWFTamel8dOOZ/pGV5JnxOt3kmcLbrOWZ/W+M6Znyy9zumeCx
        CvSZ9qwf+JnZS0j8mcnjVwma9RQYEJrlrQkZmvunhB6a3wsDKJrwZvgymvg+GzWaA2tlOZrXqWo6mvn/CD2a2lty
        RJoZz8tQmtZObFma5bSqX5rt9yBjmgf/Am6a8TcmcJroWzRwmusJunCaCk0neZoIAG15munXgIGa7hplhJrb8wSH
        mt01jJqa+CF4m5ryhzepmvMB3Kqa7gsvr5oMzau2msmFJLia6XAyvZrsLtXLmueKKMya4R6W0JrtYrvRmuUdAdWa
        xCZQ1Zr2ubrVmuXxauKa3eXA5ZrfZIrxmgdhCvua9Jdi+5rvUJELm+hEIQ+b5rC0EJvg6dgSm/nvlxabz1Y9GZvV
        9vshm+fNMSSbB2t1JJvqsTglm98xJjSbxZ3xN5sClz8/m+GMWEGb4C+YQZv6MsxHm/abEkqb6YQcTZvp65Rqm/zX
        s22b8RYqc5vdnTF0mwABbXWb67mfdZv1Q8F2m/yj+Xeb/QZ6hJvqVaqMmwOziZKb4huClJsAiM+Zm+zd55mb8BH9
        nJsB64qnm+JvW6mb/DLoqpvewCOtm+K3KrGb+Vt9v5v+qxzEm/KJ/tGb7NTD15vnUkzYm+aM7d+b2pnJ55vdrODp
        m+dwZvGb24Jl8pvmC9v4m+TdtgCcFKg7DJz068oQnPLsPSyc/0XiL5zmVYE2nAroijyc1p/GPJzZGNc9nPA/XUGc
        +ghnQ5zoa2VJnPmc7Uuc0kvITJwJT0hUnOcsemec81V6c5zQ5Rx8nPJHiH+c7Yyzi5zkXuiRnODx1Zac4mfxmpzn
        fsehnPoIp6ec0lt8rpzc8aO1nOgg27qc9CAuu5za6GS/nOfn5sKc9V0CyJzX4LvPnNtL5dOc7gQU15zrs+HgnO56
        Temc76Wy8Jz5mDT3nPmynPucCu66BZ3uDt0JnQOqzBCd9nL3Gp3uC9UbnekRgR6d5FGwLp3kc7YznenwCDSd8fww
        NJ3jeOk2ndi0qEGd++YZSZ3nUOtUne/6N1yd5py4dJ3l7QR1nedpxHad4aRygJ2ytdOFneJO1oWd9mLllZ3p94me
        nfjwFp+d8h6toZ3h3iOjnR2Z06SdFYblpJ3p+s6nnfWu6qqd+IxxrJ0AgsC3neHn4r2d7ybZw53xfhLQndgdddWd
        7W7i153NSdPZneVbI92d9CLu4Z3UwSLoneVBZOmd9rYG6p0IpE4Bnu1WjASe7f9DBZ7bc3ALnvoRzhCeAOqxGZ7z
        mw4nnvzQESie71hZKZ7p/tQ5nhAlDTqe7uDSP57qeYxBnu2UoESe0RTUUJ7n77xSngLY0VKe62jzUp4ZPzRXnuyb
        clie5SnfXJ7iRIVinthiVGye4qsOcZ7jUlNynuI0T3qe7i03fZ7rZXp+nvGof4SeAA2Uh54FZIeInvZPyYme+y1D
        lJ7cD86antJxhaye9ySPt57lTpi+nvadbMCe8Ze6wZ7Z8QPHnv4kh8+e2UGN1Z7aSULWnv5UKd6e7C3/3p77ITzv
        nvCI5Aef8DUDCp/yM38Sn+YPORyfCU+yIZ/vdzQin/Taqyif4DO1Np+75jM4n/bitT2fDUhmQ5/yaaZEn+0VF0if
        9PkrTp/iyZxRn+FColaf+oQ+WJ/mldpxn/Uj5XWf8NLpgJ/pdBmLnwmf4IufztRPnJ/q7gyhn8Pbqbyf3o2gvZ/0
        5ZDBn9uI+cmf94E6zJ/Zh5PNn9gsidGf+7zg0Z/3NwLin/C+1PGf1uDnAqD+nIwFoOXuEhSg9Jg9HqAEm+AeoOkQ
        Iiag8AlMJ6DFwoEuoAUD+Eeg89qtSKDkZjdXoOMhHFqg2jx+baDxqaVwoN/TknOg61M2gKDp1r6roOVC97ygyIMQ
        vqDZoRi/oOD3/r+g5RP8y6D9kSPNoOUtVNSg++GC26DwzIvboPduF9ygAIZw3KCweizeoO6QwOKg1wgP66D+RB3r
        oPhbvvOg/Gdj9qDfPJ72oP5uxfag8tev+aAA4L79oPM5Bv+gCUeK/6D30fH/oO28vgCh/YCLCqH2He4Poe6NjRCh
        /gTEJ6HHjO4ood/DhDih8OaGQqEI2ItGoeHqtkeh9z1OVaHyq/RXodVNLFmh6LjdZaHh3bdyoe3N53Oh71nYhaEC
        ob2GofQzvZSh1AmjmaHO1lupoeHV38KhAA2Bw6HdS5LJodoL3tmh0b8h5KHuHd7lodo8LOeh1sgj7qH9C37uoQYS
        JfCh6Izk8KHm5HjxofOu3PSh5Y3A96HuD8r3oe7dlvqh3iTWAaLxcWYCouT1Agei7NSpB6LjdMULogV32wui2aiF
        DKL9stIcovP2uB+i9N9rI6LiZvAkotjs0imi3ITLK6LnCIMvogGbTTKiACXfNKL6dNg2ogk6Jjyi5xTuQaLmpMpC
        oumr+Uui46M1VaLuOE1WouZBhVmiBndsW6LsK4Zhov8wNGWi5Tx/cKLqGYl0ouiJCnii43JVeKLvt4d8ov0vXYKi
        +JKPgqLvxbiGouhiJoqiA68SjaLhXDCaouShrLaiBE8vvaLlc8u9ogRfE8Ci8Iz0xKLw1x7OouKaTvCi8KS7+aLv
        x1v7oukkpvui9gx9/aLek2f+ov3+8f+i5LxQD6P1A9oeo+TF3TGj2lAiMqMHEz04o/mQ0EKj51b0R6PuWl9Xo9SS
        6lej7/BUWqPsoSJbo+2sTmGj7/VMYqPyaEhuo8R9Z3ej5gm6d6PxcD+Ao9Eb+ISj8wMRjaPqZFCXo+pxWZuj58NR
        nKMJitCio9MkjKOj6jSipqPkUbino8mYAq+j6SkSuqMAgM7Mo+CToM+j3s+V46PZwqbpo+tP1O2j8bcO7qPUxA3z
        o/AEd/Wj12Wb9aPjcQH5o+affv2j+9O1CaTj7JgOpPuSoBGk9S98G6QJCjwhpPLZoCmk+6OwOKQSmb84pNu25UKk
        6XUCQ6T/GY1GpOcdsk+k3k5AWKTjzAVbpObkDmGkAOasdqTzSLZ2pAeSmHyk+B8NgaTX3SyGpNGMaIqk5watjKQK
        +AuPpO1uTJKk+kNWpKT0gESppN3dma+k86oIuqQYGaq9pOmo29mkBMN026Tl/SnlpOH74uWk2W8H7qT2vuH2pOzU
        RPik5Tc1CKXf2YkKpfslohGl6V55EqX6NW8Tpeq/rxWl8qKqF6Xh2AkjpfSrFTal5dkOQKXfJEFApQJKpUCl+gV2
        WKX/hy1kpd+mUGil7w2gcaXsHvp9pfPTF36lC9EVkaXku/SRpfMpnJOl4vnOpqXuFJeypbi81balxe3SvKXfZp/A
        pftqmM2lC7Ah2aX5H9PkpeujZOel8DIm9qW5nNL9pfIopASm3XRJDKblaxkTpus13RWm9Ux4F6blX4sbpuLigiem
        9QH0K6b5hK02pupzLTim8AHpPKbdRTZDpt1ua0Sm7YYpS6blZ3hSpgGKPlam8T2dVqbyw3JbpuM8kGGm4SejYabf
        7Kh6pvOixH+m5mqqmKbinnidptmwcKOm7jeypKbqoGKuptj7bLum44VdxKYJCF7Kpgdsc9Om4MXQ2qbszcjcpuZ2
        j96m6tPH4abwIwHipvdSBeymzFZW86bmehn+pvV8dAanvN1OCKfrmbsIpxtFJQ+n9DzcEKffGJcVp+igohin4Uwr
        IafXFS0mp/FNBjWn9NjBOKf1DVw/p92Am0Cn+qa4SKfNWddLpwWiKkyn7PjbTKfpdDBNp+sk9E6n9OzPT6fzfF9S
        pwZeGF2n9LCLYqfcK0KBp++tPYqnBeFYiqcblFCNpwf84Zan6sdqmqf1fzCjp+E/Sran6iTft6fsBfS7p/KO+Omn
        7C2m7KfVVLzyp9ACqPqn9caQAKjweKACqOABrQio2rLMDKjPKEMNqPnQnB6o4SuwIajax7sjqPZ4nSeo4EBHMKjz
        wtUzqPLxmT2o6Qn3PajzC25AqPyfAUao9c8gR6jwqeBHqNtyzkuo/NLZcKjFIJp6qBGqQ3+o+yOIf6j9vACHqP0T
        9Iuo+sPSj6j76R2QqPhVzJGo4kGBmKjkbzqkqNL+A7Ko3k9auqjXayDGqOR9mMao9teN06jdXnjbqAKmFN2oEK0d
        5qj2R5zpqMq2g+yo+vJ38qjTBAD2qPNy+veo46AF+agAAjz7qPZCPgCp9KKTA6nqd6UHqeGoZA6p4VGWF6ncOTMa
        qd2TniSp1zGMJqngn4spqd9yiyup+cstQqniGulCqfObNEWp5TziR6ncVixIqdu+H0+p6kIgUanc1SdUqfBY7Fip
        38slX6nyxSx1qehzFX6pAunljan3QkeVqcv425qp4hiKnqkFjI2lqQviA7WpEoOvwKnj0oHDqer5FcWp5ILaxanj
        OPzJqcAmEM2p0OfR3KnpY+XfqeS6y+yp5lQ276nn1Bfwqf7BDwCq8OfMAKoU3JQNqvIuIBOq18CDF6r1eZgdqu5O
        UCWq/szPJqrkUnYvquTqhS+q/dq+NqrZBBk8quHNQz6q2vuDQarjFC1IqvgT20uqBP9tUKoFjPhTqvmJCVmq70EW
        XKrtI8Niqt286GKqzEVxZar5UH1vqvVJeX2q6ZULhar1ktOKqgpjJ4yq9zG6jqrn/5KQquJlP5Kq3h99kqr1gHWY
        qupri52q90w9n6riM5alquRhk6uq3SOuraoLGWauqtdoCL2q+/FFvar4WGPHqu0vDcuq5us+1qrdHxzYqvvpd9qq
        86ic2qrq+czgquCUqOKq40NX6qrmGR3wqvCiSveq8bBvDKvxFU8Wq/ZfNhqr8kTaHavi7FUgq98lZjWr5AqKOqvm
        /ws+q+s3B0Gr7G68QavoMPdFq/Bdi0er3umaTKv3aBRWq/0OLlar3siEVqvzPitdq/DoLmSr5HQab6vdN850q+pP
        LH+ry4Hsf6vhjBuAq+G0c4Kr2lCamKvOd8SZqwD/Ep6r9kRMn6v0SVWyq+dD/r6rFJJ10Kv8TL7Wq+ePEOCr7aLv
        7av5OUvuq+PflfCr2d3U+KvpQt74qwrI5vqr3F4WAaz/z/cVrOMOsB2s44EkIazvF3IkrP84nSSs39Z+MKzv5k00
        rAZYYTms6w0PQ6wEXeBHrOaapU+s5X/xVqzxbVZfrL+6gmKs4Z54ZKzwyvlxrNw/p3OszHCohaz1cvmJrOA3AYys
        7I02j6zneZOPrOdunpKsAUJ8mqzXJ56brPl75KassQ2dqqzrVGS0rPaYvbesus/4vqzjW4XKrOw1M9Gs2q4W4qze
        X8bnrOk3xums5Azo6qzbkIPzrO8A+/Os2od89azpRG72rPREBfqs4hXQ/KwAiJ0CrdKHLQ2t6dXPDq3mZKkbreDb
        Qh+t6FEBIK0CuOgkrdxY7ietCC/FKK33zUgurfbClC+t7GGUMK3+a/AwrfstQjut9TVASK30GERUrfzg9WOt4U6E
        bq31479+reSWVIWt2pN2kK3dilWSrefNvJKtAtuvp60KGeGprdhY2aqt6mXmra0KOja0rRVGs7at4Cfjua3o7sW8
        re+4ScatC/FJ1K3h3SrVrfxugdutGI8e363zli/lrfbo3eit3+Zg7634a6f7rdk+gwCu0Aa9CK7mGSUPrv6opBWu
        3R5XI671b28jrubUdSiu7iOxKK73Nuoorv/VIiuu5kJXLK72L2k5rtwmmzquA7QeQK7lb71BrvlRw0Gu8z4gQq7j
        rNxCrvP3O0Suwn9xSK4E4/tXrvpbf1uu/hx1aK7n8AB5ruUcTX+u7Wecg6709maFrv0G/YWu5UiWiq7z0ueXruvA
        gJiu8mcAoK7bStOirulRQKSu/TU8pq7udwiuruWQGa+u2zKosa7wlUO0rg3VwLWuFE3Qta7j++fKrvqdfsuu9KWM
        zq7zEyzXrvT2u9mu30TB4K71LHzkrv1jHPOu9M+c867wd6D2rvwX6Peu7TY1/a7Qf+MHr/hjyQuv4txlD68Kl3EU
        r/RJRRqvFtXyIq/pD08nr/BD8i6v45azNK/rQmhCr9RJXEev4O5CVK/lldFjr/TEaWSv7XYEaK/lbctrr9/HtnSv
        3aO3fK/UBMh8r/3H5IGv3RFFg6/kKa2FrweRGoev2qzpiK/SzriLr/WVxZqv6gNKnq+0Y4mtr/gaUK+v60sKua/u
        WU68r8Wa47yvDm/6vK/+AXXLr+Ji3M2v4OVx0K/itKrTr/wc/tOv6ezQ2K/tzw7Zr9e1Id+v5jFH468Dcc/kr+8S
        KvqvxoI2+6/Ib6X+r+vJNwCw5+sbC7DqlzAPsOI2DRew63m0GbDh6VYbsP07AiGw6mLrIrDP1jw5sOGdrzqw7m3x
        PrDlzHNAsNovW0Sw+hGAS7Dlqu9OsAQy1lGw80LAY7DnzmpqsOrcSmywB+ugb7D9EXVysO/7boWw5IX5h7DqWmaL
        sPnHTJewEWXMnLDSA0misP7isKSw1fmmrbD6jcmvsANlPbGw4iH/trAB5IjVsAI0RNiw0iyj2rDuMFHmsOpJZOiw
        Fmkn+rDyBU0Csd8kZQKx553gC7Hi+eMMsd++XA6x7woKD7HeuRcWseD+wCCx+NK8KbH+2/spsQSMjiux7thgMrEA
        mQIzsQ2kpTWx+q+XN7ELwLg/sdL0ekCx/AWuRLH4/mxOsfmYSVGx8m1nVbHZYMlXsfDx8V+x7h32a7HnpxBvse3i
        KHKx20R+crG6IdF1seq0oICx9yzmg7HxPKiEsdC7aoqx+IVTlbHqGh6bsfPbGJ6x7p+Ho7HlJnquse073K6x8IJG
        sbHrUuO/sdxEasCx6g1OwbH2kc7CsfaAodKx5pAu3LGzKnzcseteZd2x/UuE4bH4+kbksfU2kuixBkhi6rHykE7t
        sQKY6u2x9/M97rH88iT5sfqU4vyx7kxuAbL/oX8Csvv5lQKyB8P/K7LUW34ssvtcvy2yBPbkLbIKArY0sve0/TSy
        72i9OLL6tMY9st2ScT6yANsSTLLfuSpNsgETsmGy4bMgZrLX4ZhnsuX3oXOy9e+WdbL6k1Z4suX74ICy33CdhbLp
        q4eHsvzXe4iy13/CiLLo0XCOsvWmGZCy9Z8+l7LmOoOastEtx6+y4U/Mr7LokPCysvTRnLOy7PG/s7LLFRu4suqI
        J7qyBP8EvbLfdprAsrS518Oy5NWQ0LLgv2TesvZ4guSy8ntV6rLn22PqsubS1uyy4Uo09rLjOlf3suYwCviy2lOK
        BrPvcCgIsxAAIwyzBNzADrPfkXkQs+X1ABaz1GucGLPmPpIjs9PtQiyzxHJwNbPZvXI1swM1/zez3bsTOLMATLM5
        s/6bQzuzCU84PLPtT+U/s/QRvkKz7yfbRrPr+jVRs+wNNlKz8jbPVLPj7yVcs/l3SW2z9UcccbPub7h1s+28sHuz
        5ngQgbPwRcODs+WSkoqz3zAgi7PpLrSWs938qJqz9XPZm7MNGmqhs9RxIaKz6JvipLMIzjKrs9NCgbSzvtlRxbP5
        UGfQswhwb+Cz8CRW5bPospzns942bOizx0vp6rPoqYTxs+f5W/Wz+gVy+7MANcH7s7Qp5gG0/O6ZBbTxIuQJtOoc
        sg608uK/FLTjcJYVtAhVyxq04HYvHLT1eb0mtNYGAy205OSjLrTmBks1tPVQdDW07UxYRLTkszpJtPob01C09dTq
        UbThjjxUtNrhj1605hqoX7TlgSxltPLyi3q0BBVggbT93wmHtPKxUom02A9ii7T/8IeftL0H76K0Dbq+tbTXRhK2
        tAB14ri005ppxrTgJ1rPtAJLKtW056OR5bTVacTstP2jEvi0AFN9+LTSxib+tP/i0f606feSArXSd7IHtf42Fwy1
        /QigEbXgCzYSteNs2Be13AkxHLXZugQdtRVA7Ca16W/zK7XVNwEvte6dqTa15uUgN7Xish1AtfhDbkW13LATSLXe
        HkBMtQDPJlS1CSD5VLX7v11XtfckwWe1/N9fbbX3/Ipwte8d1HC1+RUgcbXfjIV2tepO1Hm1+2g5hLXpXN6Ftfcm
        F4e192pqnrXzVS6ftQFHPKa13R/mrbXqjqy0tfBkRrW13xTg3bXmJyvftQrDIei15VV367XtSRDtte64/fa15HEu
        +LXvLeX6tQGmYQK2DA8sA7b39m8Ytub5zDi2+GtVQbbbXaBFtvQPfVG28oqMYbbZ6vtutvR8MYS2/UU5h7bt9ouO
        ts0v/I+279OtkLbmzdSUtvH3Dp624gaCobbkBu2ltukXF6i2+sIiqbbkh7HItuuz3cq27f732bbpLFratuuySuO2
        7hxP57bUH+PptsrWbe226jJu7bbjBwL0tuE5N/m2/RKbH7fugplBt+xk/Em34ye1Srf97sFTt/XruFa34xYXY7fk
        gCZnt+RMt2e37QG9crf/gXZ4t/He3nm39D+IgrfOOWCFt/365Ym3ABgtircC3iWNt+6yA5C3BW4NkrcX+Beht9NB
        dbG3xlb2sbfyrJWzt/K9ArS385CJtLfg+Y60t9kHCrq34Ykwvbfork2+t+a8u8C39vlYw7f5nsrFt8Rfcsq38xLH
        y7frYJ3Xt+5G5dm396IV3bf6/ifgt/bWWuW38yvj5bcK5nD2t/2XMfi3+4k2A7j5ZXYGuO7WRQu41DwTGbj+dl8d
        uN71hDC4/x2XMbjeRsY1uNv1yzq4+Do1PLiw9aVAuNeZBkS48xxLWrjgnWFbuOLAOV642re4bbj9L4tvuO7EznC4
        /oDFc7i8xRN6uPohvIC44oeKgbjp53SCuOPTjJ24909NobjvkxSkuAh3tK+43FqMs7jxT73AuBA/9sC48RKoxLjp
        ugzGuPU7gMq4/GsF0rjmcyDZuN2gGuG46R0M57jqXdXruAIDQPC46CjhArnq/zkGufjhhQa50rQ/CLnkPu0NubMO
        7BC52eNfErnkNQQUudnN/he554zyJrnv7rMouQMHJim512bKPbntYjU/uQD9gES57vflRbn8ZcNLud9valG59L/b
        YLnYKqtjud8McnG54CdGdrnv9c12ueRHBni595Z6eLnzGDd/udA3KYi57uwqlrkCUoWduegjeaK54qrHwbn+a63K
        udzonMu572kzz7noVPrQuRUK3Nq56cbq3rn3iN7fufckreC56oCY5bnpezjvueBI4fO57/ZD+bndy/wGuumcPgq6
        8EK7CroB2OMTuv2X+xO6/+q1F7r9yOQYuurftxy649QAHbrrLUQfuunVayK67XTAJrrs7xknuvsrXzS68QX5ProG
        73dLuuFAJE266pAYT7reIrVPuvLivk+65b4NX7rjPJxguuZfh3K64wvAebrZat+FuvCn3466ADUxlbrqZBCXuuT8
        MJe615qzmrr1SeueuvHf46e6DM4Dq7oKh0yyugQ+orK6373Os7rrTyG1ugkgLL266i9exrrmKo3Jut2ABM2672Yc
        17oKEcnauvCaAt+67aZE+roiWyP9uviK6wq79ZsmDrviQbsWu+l+ax276JGfH7sP6dQiu+J6LCO77rL1JrsJStUw
        u+hVfzW7/IKkO7vqpUNCu+djiU67BBzPTrvyE1xSu/fDR2O7+wD6Y7sD4f5lu9sWrmy775f4bLvtFzF2u/BbRHq7
        627SerscX/J+u+PMiIe72c7YiLvmVCyKu+uskYq77G3BirsM4u+Pu/h7qZC7/hyOlLv5mDSVu9VnyJy77hwgnrvr
        7Kauu+I09LG75kA2wLv1V/HBu/CS5cq7AKOm2Lvmqlfmu+ap/+q79OTu77vj/Nbxu+RbGPi7328f+rvrfYD+u/pd
        Rv+73Rw1A7wC530DvOszwwS84KYvCbz5cQQSvOpalRe84dNdHLznBvYevPYjBiW87yG7KbzuuZguvPSjHzS87Fgr
        Nrz6FVBAvP40bka8BYmHSLzRZzxJvNhh8FK86WqOU7zlYlRXvPmvS2C88kwLZ7zoC51nvPxZcGm8BQSWcbzm2rGC
        vO4vuIW89Jpvh7zsRfOIvNzGZ5W88pa4nLz7b76qvON5yq2893pDrrzda0azvOevAr28+m5HwbwIlFLIvOEpCMu8
        6V6lzbzzIrrVvMT5rNe8+dXB17zk3n3pvPvuGfi881T0Ab0CICoCve6Swxe95RFvHL3K/GQgvQCoICK94HqhIr3m
        b5AkvfAlsCe93U29KL301psrvfXlDDC95rFKMr3n6yw2vd2yM0S9A1htRb0CXxRIvQa1bmK9+Sg2ZL3c3fNsvfWe
        K3C94njAcL35J6ZzvfuBF3a92tP5d73jCbp7vfBMPZi96p/bmr3U+Qmevez7o6298erYt73XDcW9vf7wW7+994kE
        xL3YBu7Evf6VFsi94qhK073+Z8DWvekM4di984oU2r3yFT3lveA+Tua99cU/6b3d16jqvfRCyOq98tyH67316unu
        vdxahfC935A78737eucQvveENxq+8GjmGr7xMekbvuzXkxy++7TjHb7cKYgkvgxcnya+6OvzKr7s2jw0vvF+Lja+
        7l+1Nr4MHGs3vuOzsje+5VH/Pr75fw9Fvvjm3Vi+2vPbXL7ofBZfvgt5o3m+83A9f771evqNvva/JZm+4puQmr7z
        BgecvgrEbcW+8Ecdyr4GsyPQvgSMEdK++LkS274AGQjgvg2wQe2+8+2G8L7xFB34vvMIUgW/zCkgDr/yfnYSv/KW
        ySC/+muOIb/e/vsmv+sLFDC/3REwNr/S0Q84v+SsDju/8B14O7+zDsE+v/o8V0S/4IiuRb/zr6pGv9YDzV+/8Wtf
        ar/TBkdvv+OfMXS/6wYfe7/qunODv+lYXIW/6Y0Xh7/m6nKfv9yYiKi/BILFrb/XOKKvvwoQt7S/43Hiv7/pTUfB
        v+w1R8O/+F+5xr8F1aPIv/Oa98i/7HX20L/c8l7Rv/FFxNK/7uVh2L/5WzDZv+3iIeK//R715b+xTdf+v+MDrALA
        +rWFA8DqafMKwPMB7xPA3cc+IcDvB8wmwPJ4xzrA29oISsDibKNQwPvd8lLA4kLYWMDcxUxkwAjxEnLA7LJcc8D2
        6FV7wO7YB33A7HRQfcD9cASFwNiPOonA+RvsjMAA3kSTwOnNnJnA+k4/psDu5jWvwNaH9bXA7HEjysACz+TKwOCA
        r9DA4SeR0sDZscfTwLkYMdrA4Kkr+cDiW0X6wOUlv/vA0bO//sD3NvQOweKEHhLB9gMJJ8H+uyQowduspTHB88Vs
        SsHSEPdNweFQMFPB/LHWY8EHU9F6wfk68IPB93hfh8HtOIqUwdsPN53B3WO2ncEBz1Gewd6dW6DB5vNkpsHmeTev
        wfPlNsTB1oxfy8Hy3cnZwfd91urB8r2F68H9FyQCwvP6RgrCAZWDDMLoVhAOwhaBdw7C/dNNEcLens8fwvxJ0CPC
        +oWMNML57Hw2wvEUUjjC9F3gOMLonQU/wv+39ULC6o+tS8LobG1VwuPFYFnC/dN5WcLPxpNdwvQ/lWbC3g19a8L1
        7ZpvwuzrhXLCCjbsdcLwS0GTwufEqZTCyF/8mcLp3ESewvhA8qzCCLIZscLYDuW0wvg0UMvC92PYy8Lp27nNwvLg
        RNPCBMZu48LtU9/swvy6evXC4kFf/ML/b2X/wur1QwXD4Rm5CMPZCuAJw+m7fxXDBUwcHMPRsCIew/Yu9ybD6EoC
        J8Ppkng2w+w7cTjD9ES+OMOxZOVMw/lSh07D6NNrUcPkeCBVw+p/ClvDzxkfW8Pj90xfw/XE7I7D5eU7j8Pz10WW
        w/K4OprD6aPym8PxMzCew9unz6jD+vlQrcP7Uv3Bw+loEcbD/A6OxsMDodrOw9NI0dfD7w492MPpeFnlw/Bb1OnD
        BRwe68PQz4jrw+0FUu3D5meB88MaB270w9qjS/7D9eGZ/sP0ZbMCxOVA1wbE+OpjC8TTIRQkxPAq8CrE23u7LsTp
        DVwxxArvUkDE5looSsQIrKpOxP4FSVLE67NuUsT+S/5ZxNCWZlvE87YtXMTsaCZgxPbvAWHE7v8uZMTylVloxOWP
        dWjE7tHUa8TqXY9txMl9YHTE5PPMd8Tm4+l+xOD+wofE/Cvch8Tq21mLxPRyjY/E3sCwn8QGfJepxO8fw6zEAXXG
        rcTsIC+6xPQMYrvE7krbwcTllsXaxM21HN7E9lLe5cTd12/txPLRoO3EzeX+88T5g7j2xPmlSPjE5Zmt+MT0EicC
        xePiswLF5VrtBMX3KMMIxfpkJgnF662xCsXWIrgLxeaZRQ/FB8vhD8Xwel0fxQXazTbF4CG8RcX3XypHxeKadk3F
        /03fWsXcdWxdxeb521/F8u4lYsXrZ31rxfOwX3LF7IFvecXmXGSCxeHnd4PF99qCisXpYlqVxfM38ZfF+v0EosX9
        IYK0xegfhbTF38v5vsXUKjzCxQSYZMfF+RMq4cXuPWfxxQYrwAHG5LQPAsb8aKIGxu2BrgbG7rz1CMbj+/EKxumf
        Zg3G4F8OEcbgJvwUxu9HuxXG7q7wFsbw9bIXxt6c3BfG8qL3F8btj7AYxvNSPh7G56aaH8b9Awcnxv7oCCjG/F8B
        MMbzjqo6xuUgHjvG4HXUO8buiGg8xvSbrk/G+FAyUMbSlxFWxgUIg1bG2Gg3hcbO7qeKxtxLJ5vG4uNtosbmKJaj
        xtx3YbDG3DWJtcbzelvIxuLBDc3GCowhzcbNlOzSxu3KauzG8IYW7sbIsMD4xhGGcfvG4Tze/cbYP6QExwVcxAjH
        84TCCsfuM10Ox+cE9xPH+dJtFMf9Ys4Ux9WaiRXH7LWoHMfj7rcjx+FZ8jDH82JNMcfvLZQ3x/iMV0DH/aH4Qsf5
        DxpEx/QUu0vH3wVAUcf9XZVUx9+5+FbH84tHWsfmB0pcx9YydmDH5ir0Zcfopchpx87rbW3H+WJsccfXoOR6x+/h
        b4PH6YMrjcfTU3mNx/WnN5jH/1W6o8cI7u+tx/ilYLLH5/v/zcf7p+fOx+p4ad3H65dt3sfRd2jhx98uvOfH2SxR
        68fwaM74x+81Wf3H4a9oAMj/0YwCyPwDXgfIBw4CCsjvAQALyA/6WBnIAvLYLcjmbC0xyBczlDzI2ki5RMjk4plL
        yN5C/VLI+eV/ZMgBHtx5yObHz3rI1PWNfcjohXp/yO6GRIfI+xJElcjS2eXAyNbQQcHICtlgyMjguXfKyPLK0MvI
        7olhzcjkiN7QyO/8MtbI8p2N6Mje7FD2yOEDFAHJ+9aZAsnkMDwFyQQYcw3J6OAGEMnfnKQYyftGrBnJ9GB+HMn6
        OSUeye5R5SDJ73m8IsnTw3spyee7ySzJ3kUUL8nWSVczyefwDzbJ4RCLPsn2k4FIyelOgVvJ+81tYcnzpUhkyel4
        gWTJ9VJEZ8ngu01pyepBrmrJ5NFgccnpjIF+ydoyL3/JxJwBgMn2GKeCyeax5ofJ6VdFj8nXQjiQyelZtZjJDGhq
        qsnlSaeryetrWq3J7meTr8nl2xG2yekR5rrJAJmev8noZK7ByfB74szJAb5Y8snq0W/3yeGlOwvKAjS8C8rxNtAV
        yvA9pRvK7TCiIsrvDmUkyvFPDSfK5Id+Lsrfqwcwyv7zJTfK9yb2OcrriDo8yv8kwUnKEx23VMoLmQNeyukmR2jK
        6sWGcMrvBZR3yum7/4TKADO/jcr1ZD2Xyv0oUp/K8P98wcroyKXCyvCT18PKCudoysrIoHrOyvJhzM/KDqRS28rx
        X2ffyg72FeDK7/Iv4Mr9Ekjsyu1yhPDK/4QM98oBrbv3ytoT+/rK2q4/AMvicuYAy+OD7gHL2qb9AcvMi5UGy/6l
        RAfL4kZOCMvvzLMXy+5kwxfL6iwzGMsArDIZy+RdQinL7DpsKcvlptQqy/FSJC3L8cbiOcsCCjdLy9/uKE7LzQGa
        T8vukL1Qy+blKlPLAaUQa8v6wXN1y+x3RYbL4uo3i8v0JjGRy+F2IZLL+yz0mcvljZ+gy93IlqXL26c/qMv2Y+Co
        y/DBP63L3QLxt8vXpTe4y9w6ALzL7DD10cvgLNbSy/QBAuDL5Xae78vhZzz9y/ZOff/L0ABQAczZYQMGzNPgmQ3M
        81rgDcz02icVzNMX6RbMAs5fH8zqURcizO+afTXM31sENsz2lbI2zBE6ATjM1zQRQMze0CZGzO2qyEjM+eUfTswB
        5OJYzO4azWHM8ViJYsztTqdlzPp2/GXMFfbdZszjmHxnzO/b62fMHvj8dMz19vuEzOxNpofM7hC1iMzrlEKQzPiA
        k5DM3W35l8zlUvKYzNFg477M5dyAwMz4QIHFzNjx+MbM/BoXycwGVQDLzN1b+83MBLvy1czSTMDbzPpYl93M1gbo
        8sztGsb5zNBzef3M1EVM/szsSH7/zO1fFQLN8ztKDM0EUXkWzfMYyhfN010wHM3/PRIhzdO6/yPN25oPKs3pNo8r
        zfN8sy7N9r1cNM3ZCmw9zdsHlj7N3I68R83WhBJKzdeSFErN0OXcXc3lJ1lfzQRQNmvN35vzbs0PSvp1zdqsQXfN
        27A4fM303rF8zQuSCoTN/hewh83o7N6Mzc5A5Y7N4lFlms3mSSq6zd3Xeb/NAcfozM3+fvHUzesCFeDNAvK15c32
        hRrtzfVjjO3N6kKH783pnU/2zecMzPvN3hqj/M36ZBgEzuY2zxHO698wFM7wk0AWzvpbxhjO63nUGs4MfNsizui3
        niXO7hZHKc75F+E0zgWNnjvO9JwrPs72GkBEzviL0EXOEkgcSM7lY0dOzgd/3VDO6VIgUs7gqK5TzvHhSmDO9w2D
        ac7yAIFrzv4utmvO9/cocs7tk+Z8zvgRN3/O9wJOgc7+AhSFzgO26onO+LSek84IG2eZzvmnHrXO5oolv87tWgbA
        zuV/+sDOuFJnx87uN8nSzv2FEtfO/Jhr2c7ifAjazurwuNzO7cWj387ZUq7kzvF3UurO6Ytx6s7amsPqzueR/erO
        Bs1c8M7gbAv5zuetEPvOzL+T/s7dhrgCz/fiNgXP4+b8Bc/uruwKzw1H9ArP542YFc/3668Vz/KVeBbP9rpVF8/Q
        OCcYz+GEExrP7B/2Hs/t2sAfzwY1rCfP3lWuKc/lqGYsz+gocCzP3LD3Ls/mcUIvz+qMqzDP6qMbOM/qR6U9z+bS
        Lj/P8FqGR8/iftZIz/3xmkzP5MUEVc/smx9cz/vxd1zP6exiYs/xWStmz+OnZGbP5RxBd8/cU6V6z91mbn/P5uxD
        is/+qw+dz+YxMqjP9JE5qM/uoqOoz/6338PPxmhczc/7hdjNz/Kuos/P9Xwt288CJ77pz+ucsPjP4qhE/c/ykEwA
        0MrAlAXQ8xwKCtADyrAL0PE3kw3Q2z/AEtDio7IU0Og5cB/Q7CiuItD+AN0i0OpQrSvQ4hUoMtDfqoU30PHSYTjQ
        9y4BQdD8MLBP0M3SC1DQAn8EWtDqA2xm0O1oxGjQ3FY7atDbMTBu0NLzdnDQ4uWrd9D4J4OJ0Adr6YrQ6T9YkdDw
        1aGU0OnU0JfQ+r5Xq9AE2FKx0NgFzLHQ11chttDuMr++0OeP4cfQB04H1NDzmE/i0Oj/NujQ8t5c9NAGyg8L0eXo
        mQzR9kiqDdHpfoUi0e5t6CXR7rWGLtHKfOUv0QZxLzvR6MaLO9HlnOFE0QFzaEjR8rVXYdH4s+9i0RYKZmnRw4IL
        e9HmcCF80d0gn4bR7pI6itHs6qWK0dEns4rRBQs6jdH7SwSP0flX/ZPR5Z0cm9Hs4h2c0fm3sqfRxYbfrdHeWA6x
        0fKOsbnR6e9AvNHrfpDF0eIkY8fRFjV0ztHgKhbS0fOwV9XRB6tG19HnBoDf0fBTU+PRxSuB5NHjWBX40d5gcfrR
        907j/NHmW8sF0tWmcQrS8r76EtL8cCcU0tiLjBzS8ecZJ9LplZAv0uiZGkrS+wwGTdLj2zlN0vLQ5FDS6Y7hVtLr
        /A1w0uNBmnnS7D5hhNLw78mH0v6JVYjSCtNIj9LiO8KQ0uUGy5DS51VBpdLiEy6n0vyy9qrS1ZIvvNLqjsLI0s31
        iM7S/lts0NLRg8zQ0uxg0OTSAqdk7NLyYa0Q0+gejhzT5yxmJ9PUQnUn0+5cSSjT+kWKKNPvKt4q0/+mryzTBN6g
        LdP8EmMv0+ZAWDfT6jN6OdPztIBD09GDKUTT7f4SXNP0ycRe0+Ign2jT86DCcNPheN140wXlq3rTBwX6h9P4FVWP
        0+v875TT9ICyl9Pz9e+Y0+eqPZzT+wzQndP1n1+e0+4a/ajT932xqdPsjc6s0+pnP77T98ucvtPhRFrP0+ejS9LT
        2H/53dMLk9ve0+fj3uPT08Jr59PszRrw09eiD/fTyp+5/9PtsVQU1OZAzRfU92/CGtTjsY8c1OFXTTTU5UykP9Ti
        0cxY1PR4Y13U5QpVYtT3QWVo1PmRWXDU31ncctTs5jKE1OaE1J3UAem5r9T9/cq11Lm5drbU+nSwutQCTeu+1Ndk
        4M3UAQhA7tT2hJHx1Po0ZvLU/xW0DNXr38cW1dalhx/V2eMgIdXwGHch1dXRkifV6yIBL9XOapI11flw5EDV5o8c
        QdX5UZFG1cgsG0jVCn2JSNXmwSVW1eS8l1nV2QwYaNXePtdr1eQkBm7V8Q2vdNXynKR11fGbgXrV0QuvetUOjPt8
        1epWXoDVAsLugdXnZ0qF1fux0ojV49IWitW66iaX1fG8R5nV8/EkqNXzi7+p1dNCu73V812WxtX0sGrP1ee5VtHV
        ytqi19XyE9/Z1c0pAd3V5JHK4NUG+1rj1fUhJOXVtmDT6NXq5g/x1eZgCvTV9df/9tXSq2EL1hAoQg/W6EbIEtb5
        qIYU1u7Q7xrW9NeSHNbtzIgj1vS8SybW7QNGJ9bXkJMp1uqE4zvW3+8XPdbA5FBA1t+W7FXW5kSnXdb+EKtj1ubp
        2WXW8ALoZdb0OKVn1uGQ/mvW3gUGetbs3Tx+1usQsH7W7Kn+h9b5TauU1uQz/JfWAgb3mNbOe2+g1gCG4aLW8U+n
        o9byHSCl1vSAEKbW5cgCs9bzpMi+1vGPfsrW82GBytbNG5jL1uHbDczW5Xdzz9bcXbDf1u5VIeHW8XPv4dbFNivi
        1ujrFOTWBy51ANf6x0gM1+f/HQ3X822HFdfW9xwk19KLdi3X8F4fNdcDiYlE19ZYTUfX5mUJUNfmUtNQ19XcrlbX
        /T6VYtfvkZFq1+OBMHHX4/Zmctfp0Kd11+lhW4/XA52Qn9ftGeOi1/ZB76fX+qdvs9flg0y+18izrr/X144cy9fc
        O4LL1+u/IM3XA7tHz9fs4PfQ1wQvONfX6ep82NfuPhvd1/fdYOTX8qU+5tfWdpj31/ap+f/X/3TtAtjzq8IU2Nos
        XxXYBP/UItj8Z5Yj2Oa72CfYELFxLtjouz8y2ACSrjbY7imeQNjiVxZH2OeozUfY99xaS9gDF31O2Ms5bVHY8s56
        UdjTbR5a2O/WmW3YCiwsbtjxNoNw2POl4nLY6kQTc9i9RXp42PsKq33Y2f1gh9jhZd2K2OhZg6jYCK+7qNjc2S+t
        2PhBbq7Y8+fcr9j94Kaz2N588LfY+yPPudjSVlO62AS9kr7Y0KXCxdjcClzH2OQ6AMjY6Sr7z9jq/SfU2Pb1htbY
        7fyh2tjxolje2O4nat7Y9oOz39j1Mvzg2PmL+eHY1JjK8Nj+suAI2bRUbAvZ5UPiE9kNHkoX2bWviBrZ+WQbH9kT
        GqIr2Qg76zzZ2PgRPtn9MNVA2eYYMU3ZE2HtT9n9xW5X2faz8V3Z82QxYdnl2rtl2eMSwWXZ5iSgadnoNZ5q2dnd
        tW7Z59fIbtnOeudu2e8vmXXZ7dHNddntKI152eL2AHvZBk+af9kN+DGA2fPM/IPZ8lCfiNnjOWKJ2fgqqJvZ51KZ
        nNnGKLrU2fIqxdTZ4FTR1Nn1pWzm2eQQQPfZ5VuK+9n93Bj92fxSzwDa6lqpCtrs1uMT2ua07BbaBSTZH9rntoIh
        2uuB0iva4z2wR9racaJM2vC61E3a5q4mUdr8S7ZX2vYrKlra1DlDYNrSvOhq2t62bnDa3YJUdNrx50V12uuepXfa
        9y9ze9rwwRV82tc9toja3/zfkNr8vC6a2tR55Z7a/loRrdqymELR2uHd19Pa8Lai1trmJAXl2sBCs+ba9AST79ro
        D9L72uQDfQDb7P22A9vn+vME2/sZpQ7b+mIZENvcOvQT2+mamh7b6/+OJNvpe+kk2+swhC3b1ZwyNtv+yq86299j
        wT7b8JjoPtv81G5D2+nTYUbb9pJ3RtvesrBJ2wDyz1Hb188WVtvuPPFj2+XIqGbb9wYAa9vbxrty2/Y6tH3b9mKb
        gdvv6kCD2+xJBIXb7NpFh9vwq3KH2+9ytIrbB70bj9vfj+GQ2wr9FZLb+IuCktvw1R2T29L49KTb1uNYpdvfdXmq
        2+5TQLrb01VTutv6nUm72+L5dcvb5CjgzNvhjU7c2+701t7b/SDj7Nvih6Xu29sjFwXc+K4dB9wTqfgH3ANqcQrc
        B42/C9zyQn4O3N0SjxLc2nnuGtz5Xscl3PmGKCnc+KYaKtzyIV0t3ACtBTnc8RKOOdz4uJE93O6xFj7c/feNRNwV
        y2Vh3M6EJ2fc4HSzadwIhPtz3Pbyd3vc6xTcjtzixDmU3OR3zJfc66ihm9zp8g2i3O1QLLPcDLzcs9z8qK273N6w
        QcPc7W6kxdzlEgnT3ObRp9Pc7Uku1Nzrm6Dj3O8Jiu3c9Ej79tzrPCwJ3fxPpQnd9eNgEd3zoQoT3eY7wxjd41r1
        Gd3s3J0c3eV9aSTd9njGKt33JSAv3eSiOTTd64YPOd3vi8o/3dy1bkHd7dHyQ93hHfVJ3e4swk7d6PVvXN3q1eZc
        3ed+YF7d8BLMdd0Is4eA3eeKWYXd7vxshd0IThOX3fhdb57d/f+qn93si+yi3fG7eq7d1Iuwr93kiXW03d0BvMDd
        AAbtxN3zvrPG3eulANLd+9wv1N3e6DfU3dd3k9vd7wRe393oa0jv3eQ2hvLd6+oB/d3lDeH93d2cz//d9CBpAN7V
        ZgcC3vpL1Qfe+Z1gCd7vlaMK3sABexDe8kjGFd7V9mYY3uZGohve5iRmHd7i4Tcj3uoJ9yfe0N13LN72Hg883u2Q
        clfe5JEmXN7vEWJe3hP3MHDe0EVpd97fxjuG3t4MDozeDstajt7pdvaW3gbNrqneyDauqt4UIxus3gHaja3e2egW
        1d72CT7Z3sPiqN7e/mwD497vu3Pj3uCO4ebe5IKM8N4ALov73uhoTwjf8FxKC9/zPskO3+c5xRDf8wKhHN/pYSUj
        3xOkUSXf18yjKt/6vi0v3+A6Ozvf7GQfPN/kS8FC3+umo0nfABogSt/k/R9R3+YFcFff6k+RZt/fpe5o3/3qfmnf
        3pHcad/oasdt3+LROHff+ziIfN/08/+M3wKwPpLfDDLikt/8+lKZ3+GDcp7f8rHvot/U3huw39vArrHf4YNxtd/q
        Fqm63/8cLrzf5E4ezN/7O0nm3+7k3fLf+iAz99/zS3n43wAWmf3f5JtHAuDP6xMG4PrKbgvg9eAiDOD6iVwM4PK8
        kg/g9ZWiHODnBd0f4PnGLyjg3DioMuDeezo24Pr7aTjg4FwUOeDdnvpI4Ng2hkzg5mE/TuDymTlh4PDywmLg1R89
        Y+AAoLhr4O0UUm3g4+zRbuD6lFZz4AKwGHrg9zRleuDjyU+E4NUw3ITg/bCEiODtoF6N4O0xY5Tg9sG0mODPAZ2b
        4O+0z6zg+5luseDoi6rL4MX9Pc3g0Sxs1eDm3tPb4NTnFeHg7oM18+AC3Xj+4NguSQLh3G5WA+H8XI0G4euE7wjh
        3XMkDOH6lAAN4eekrhTh0nPuFOHRHPsX4furNyDh5pQ+N+H4+Tc44d1d7kXh6DU1RuHywPxH4fK8Lkzh5tgCTeEO
        T8lQ4eyluFLh3vy/V+Hpv5xd4fNx03Th6zB/eOHd2Nt54fZlTHzh/NWOieH6r1aM4fOgOpDh6P95lOHfoo+X4fxq
        PZvh4Q9UneH50J+d4fjwMKHh4YY8rOHvG5Ot4frMg7vh/kIxvOHjn/nJ4er0+8rhE/gjzOHq5enT4fIoNtTh83sf
        4+H/PCbk4fEOzu3h6UZ37uHjF4X84QOU2//h5wYmDOL8F/gP4vUujB/i6Y7sIuLneT4k4u3T4CTi6ZNpMOLVRJ8z
        4vM7czTi4zvVUuLZQLJa4vSa6Xzi03heg+Luhn+F4uC9s4bi7EhNh+IE5YKI4uarhoji8i8eneLx/Pmh4t4vtr7i
        3yYkwOLOfG3E4uOCocji3L9qzOL9ayfN4uA0HdXi+ken2+LlsKHc4uh5Nd/i9Zpt4eLvrUXw4uWOp/HiAF4/+uL7
        IUYA4+OZJwzj83KFGeMHLzsg4+Rmkynj7huLLuPsvc054+bBaknj51fxUeOwFhhY4+5fsXTjz9XceePLJgyP4+Yo
        dpHj6SWnkuPR82iT4/ISNpTj/2Rql+P6IsOg47P99aLj83E1p+P3CfS+4wDT4M3j+XUj0OMA5dPY4/ZNsdvjA+D2
        3eP1bIbz4/jO//Pj/Joo/eMFfRAH5MosKQzk8P4ZDuQJuw8V5PJPExjk6uPnIuT20KYj5NZyyyvk4RArLeTVJacx
        5Pi6zTHky7laMuT9QAU15O3YFz7k2oZOPuTn/SFP5PBMGFTk91TDVeT5tali5O11RWvk8jL+buTN8oFx5OjpJ4Dk
        6OgVgeTuEJWB5NutBYvk+OxkjeTS4+6Q5OA/FpnkAEoGm+TMyh6g5OjFdaXk9B3iqOToF7Cr5OPRJa7k5F5ltuTc
        PXO65OzGbrvk654gvOQD0H695NfbC8Hk4dxbw+T/jwrF5O4kKc7k7xvl1OT2wuHe5NnbzOHk1owl6+TkNyTs5PvF
        L+7k1Nye7uT4LxHv5OZPyPDk5ZIG++TjvqcA5QepGQbl4AY+CuX7GlwY5fwwkBvl8nbpIuUH4IAr5fSAAi3l+jqk
        LuXlciYw5QL4AzTl7r27OeX4LEFI5eMjHUnl4N8ZVOXndJdb5ff9WV3l0UirYuX6ROpi5dZA+m3l9XVejOXf1mSN
        5dHXl5Ll32LuluXkXSCg5eFF+aTl/qO5quXqvhes5fqSmqzl4giTteXm2nXI5eOeFsnl2V8Jy+Xc6Q7L5eOqL9Ll
        /k2E4+XjAiPk5eneVOXl4Qeg5uXR+rjm5QgEJPHlAn5u9+Xxn6P+5fUdEv/l/2LoAObT6VkH5uhSLAzm8yuME+bu
        BHsY5ut9Nxnm5AWsMubfPUg+5gLwFUDm8bbzROYCUvhO5ugDNVjm6fl2YebbCb1o5vA6Hm7m8/MhceboVQB85vo7
        R3/m5/JDhub/TKqG5gZSnIvmBI+Bkebi8Eue5uzS6aLm4mjQo+bzUdWl5uI+8qXmBawfqObV+nmo5gTEFqzm4oF5
        rubZdDm+5uoVtb7m5uZxwebyMY7G5tYrtMnm9nrm1+bvUcHb5uFhn97m+FgB4ubTj3Hl5u0IlunmC5yv6ubzllbv
        5vh7LPrm2eUtDOfyN9QV5/JV1B3nBxytIOfwdi4l5+TjLy/n4Jh9MOfY6Pow5+8yVTLn6wrUMufdGns05/p4qjfn
        FShbQOf+5rNA5+cxBEPn7YKYRuf3JqNG5wGhjkfn35p4Tef/A6NO59p1rFfn480OXufvgLxl5/hpRXfn+32Fd+fi
        seJ45/ac0nnn6IqOiOcA8ZeT5/aC7Zzn/8B9n+ewlUOp57RCM6zn3W5True16rOy5wxSZbPnEjjEtOfofPG55+uJ
        4b/n8N9Cx+fm+UHK5+2U58rnAQAMy+foE5/P5+p8B9Pn+GsX0+fMlJvh5//o6ejn9WTD8efaFxb05+lOHQno7Hgv
        DOjyBswN6N27LxTo4ftpGugEb9kr6OLILyzo+jUTMej6vjIx6PmycTXo26ZNPujeKC5R6MEW2VPo5uBBVeji8vpa
        6PE4M1zo/7XTXujLRZeC6OJ7sY3oxb8UlOjq0O+U6OE3w5zoBhc0nujtBEuo6ORLGqzo+bvLsOjxidOy6MgHGrXo
        75eStejrH0e26N4+oLvo6s2lu+jzvNTJ6NwD0cro7X7ozejxFiXY6PVK5NvoAUEF3OgCjzvc6OLBn+Xo6kd96Oj1
        XFX16PHRm/3o5Xm2/+gA3SoD6fayiQfp6baZC+nzCzEM6QNCSQ7p9+98K+nwWHQx6eadRTPp5NGEQOn1a3xI6fPD
        60rp+T0OUOnfIVNQ6db7rlTp7bQGVunpT9FX6dSE0Frp6G2yXuncexhf6cRKS2Pp+TwGZen8at1w6fmD9Hnp7Yo9
        h+ncshuI6ehBgp7p+tSNoOnzb/+i6fzJeL3pz+6ayunHkwDT6QR6ZNjp4b102enGM0zr6fk1qfLpCgXuBOrtnjIM
        6veSdxHq7esNGOrsgS8h6ulSPybq7MEsKerw9rkp6uQXMjXqBsdtNerWOas16vQeBz7q7KeEPurU3f0/6g3TfkHq
        /ys+Q+ryD91E6vLQ9Ufq8kW3Sur8AvlR6vaRyWDq7KLugeoKOWqF6vk1sIjq5jNgiurmHbeK6sOFUIvq2UJuj+r9
        COKQ6sqjVpfqEScpm+rbj0Wm6vuwyLPq4GcWt+r1hF+66gmXPb3q796lv+rnZpPG6uo1pcbq3N0fyOoCD+bK6uLL
        HM3q2P38zerwo2nS6vC1GNXqA4J92OrpMYzc6v2uSenq5ZrkAuvkL7wG6/MqSAfr3DE0DOvuYr0M6+3lxRvr4nIs
        HOvrhqIr6/GBfjXrwLo2O+vXHhJA6+5gvkTr7GWUSuvmFc9M68ZqglbrxsooXOvKrO9c6/ZN+F3rtZtJX+vqXwlg
        6+AjcWfr7NiAaOv4CHRw693FGIfr9cPRh+ve3oaR6+Ba6Zfr4sCSm+sPCJae6/ozmaHr8ITqqevg4im26+VqRrfr
        /jdvvev4rNnb6+hrrt7r2M1V5+u/VLzs6/rFUO7r9zgu8OvuJ2v16+gP3wDs1iWUA+wQW2MH7OA+0Qvs58Q1DOz6
        mm4N7NoJ+RDs8f5HGuzWa8An7NByrTHs2evyN+zUjco67ORfYT3sFq0SP+zd7eVL7Nmde03s9dWlWOziJPtg7O7/
        bmXs2JPXZuz30E1n7Op7xmjsxhLgbuzpb1h47PcPx3nsAM+Xfuz5eRWF7PdzPons8yiZi+zxtH+M7OVQF47sAi7l
        kOzw4VCX7ObX6Jns+LhEnezLKASj7Os+NaTs1ZCopOze5dCp7NqVGavs5rPPrezjbBy27N+rhbfs6h2Vu+zpRmrB
        7OlqbMPs3Q26w+wGZ3rI7AdsEs7s9/jmz+zsfbTY7AROWuTs5nTp5Oz96Djo7OTrUuzs7+e97OwDgO/u7Ox4N/js
        6qomAO31xx4H7dHpdwft7HnxC+3mVzcM7fuwEw3t+XuWJu3i44Yx7Qd41DPt3yFDNe35d9ZE7e/2wEXt+aXmSu30
        KDBP7fepB1rtChbuZe3eDsho7f6dBG3t6XCPb+3drDR07fkjC3jt4HBne+3fjN187e1q6Ijt4rSyne3knz6e7fGH
        r6Ht3Goaru3dqXSx7eIombPt60DUtO3t4w+/7fImvMnt+lbJyu3pphjN7dMEPdjt2cMW5u36qHPn7dBSDOjt0uBh
        7u3vB63u7ejbz/vt6eNDBO7TD80F7tw72AXu6uo4DO7rf8MR7u0hExfuDMf0Hu4ItTEq7gXFLSvu3TCVLe7aOHo8
        7tXwOUnu7O4FSu7e4JVY7vmwvVzu4rnaZu7sKxx67ussPHruwoPzeu70SJR77vUEhXzu5lrFfO7wuWGA7gVV9oTu
        4lBQiO7pj5mI7uvw4Inu2ze2iu7xCQGN7uQWC5vu5tlRn+7iK86h7gFB06/u99d0tO7qxFq47vOvprju4ZDwv+79
        SKnE7v8ryMfu4MEk0+7qGT/c7un1UOLu88y25u7yceDu7v5+wvDu63fU9+4JAxP97usQLgnv9WnuCe/YfToM7/JC
        eA3v/dydGO/dzZUl7+OlbCjv8yPiN+/OKSk+7/ed2UTv5VwlRu/iyzJH7+N5fFfv1+Y8Wu8W6C1n7/CipXzv04nG
        fO/+Q7+G7/SpE4zv80y/j+8CK/6S79xWrpPv44E1lO/1p3ua7/PlyZ7v2uPDn+/2arSo79+g1qnvA4BRrO/usl6v
        7/FnNrDvAf2Gu+//kdq97+eK9r3v0lxFwu//W0zG7/cnQ9Pv55iY2O/yZjrb79ev/eHvFCxa6+/+25rt79OoVADw
        DxA8DPDzcukN8NWY+xvw95IBI/D5tGUj8PDrtiXwusM3MPD0c1c18PcEtTXwEjYrNvD6vCo+8ADqp0Lw+2saSvDv
        gLJS8P9lOXTw/e7eevAdZvWU8Oj7yZrw/KAQo/D/8AKn8AmytKfw/Dx3uvDs8dq78Psb0cLwyBlnxPDyANXH8Pr7
        QNLwGInb1PDmUdvX8OmL19/w+5pL4/Dmdizn8PDVQOnw3v968PDmEAbx8OcLKfvw9OWpAfHm0rsH8QWjPQzx+s2B
        DPHaL+oS8exelDPx3OG2M/H72RU38Qv8KkHx9v/dQvH3n1pT8Q1ablfx9BLxV/HcHP9h8RFeUmPx6kcGbPH1qFxt
        8fb4O3fx+grwffHwQK6E8QUPyqDx5tbPoPETpeSg8ehL0LDx9DaqtPH2Zji48e0ozcHx6b8pz/Hhwe/X8eB9rNzx
        665V4vH3sqn38cXbnf7x7oLq//HiK6kD8gQ2Pwzy7HoxF/LpHYUu8urL6C7y6HomMvL58MY78uLIcUXy4YboUvLk
        Dopa8uyNgV7y4DHfX/LerRdo8tFhLGzy9mJycPLek5Vy8uAxNXny7fF/efLuUBCJ8u1Ow5ny5oIQnPL3FYCd8vpQ
        aq7y4sIXv/L50KbX8vA9V9ry6HFS6PL+b8Dv8u5Zg/vyB287B/P/yUAM8/yvVg3z5tqVEvPj3scZ8+e4hBrz/b1C
        HvPW96ce8+Pqlivz7r6gLvPizNYv8wuJeDTz9HehN/PegB5H891v41Lz5JjhWfPrcRxh8/s/vWTz7tNtbPPzLQBu
        8+AMcXPzF/KEe/Pl44x88/EM2IzzxDOKj/PyOkOW8wE2S6Tz70owqfPz/0Kr8+UNq6vz4/XfsPMAfLy18wZCe7bz
        7rAJxPPlVR/O8/3BzOXz+Awn+/Po0VH78+RAjgH05ypNAvQAKBMD9NVcQgz0+sPlDPQNhCMP9O+g6xb0z8pJF/Tz
        8FIb9ASocRz08l57H/TrgnAl9PD6UDL0FtqzOfTow45C9O9Rt0P07WyISPT6tcRJ9PT0WVP0ySjlW/TThG5d9OR3
        TmX08O57ZvTaoNRo9P7Ff2707yHJb/QGx2Rw9AISgXT0BodTdvTmJC559OYXR3r03YpzfPTX5dSB9P4sB4r0BUWv
        ivTc0maS9OQKnpL05sIHpPTkeV6l9OGSVaj02n0FqvTjK3+v9OZIyLL09oyNtPTqCX619PfmWLb03r6CvfToPwi/
        9AmF8sX09ri43/Tw9w7i9PKVM+v0z44q9PTk8Ln79NJBGgv18O9DDPX4Vskp9eK5uzf12JSEQvXeyL1C9ehGI0/1
        +i+KVvXn2uVa9d8512D1BKhaYfX0aztl9ev7GWf17PIqZ/Xg1Exn9fH0t2j1/gimbvXn9zF79ei5/Xv15blJsfXP
        nqTG9d9Ud8r1APsDzvX5u5fV9d9V3df1/coK5PXq7uvr9ejpR+z17mX+7vX4Kpjw9dXLBfL1+cCu9PUMJ9L49d3c
        2vv1+/4c//X25toE9sscKQX25MbSBvbzgkUM9uy6iw327UQmEvbSESwV9uB1fRX29XG1F/bmOfEY9uoCvhz25F1s
        IPb2ePwt9gmexTT2/IGGNfYGGgNJ9vDaak323sMtVvblmHZX9uIiWlj24OFRXvbzhpVe9uMWy2L20QOAb/biqEBy
        9v7XQnT25/iLhfblKMmR9uyK0pH29f0Xl/bwE9OX9ufKJKX2/IdhtPa7Ed629uw0UL72/3xax/b2FmvK9urUWNn2
        zrcj3PbTFZ/c9vjyvun2+L827Pb4mP/w9uT3gfn29kGDB/cCK90H995LFQz34xVHDPfwcPMP9wTiUBP32QW4I/fX
        6s0j9wC1BSb357zDOfflgBU+9+BLFET34fx+RffgbdtJ9+4xEUv34AzVVPf3sqdZ99lr+1r39SZRXff6foti9+Wp
        ZGz37TGzb/fdn6t39+ZQMHn38PfZfPfn1AF+9/NJzoX39hsviPfvajyU9/WaPpT36D/olvfSrM2g991cd7/32/FP
        wfcCYQHJ9+RaVMr35CEH1PfmaKri98olAuv30TK57/fcG7bx9+0Q3/P3AOGu+vfXQj3799yMlAH47tM7A/jiS3QE
        +BjvWwr48NwwDfj9Q24O+O9RTRL4/pwoFfj9S2og+PG0+iX4+E46J/jgg88n+NzbJDD4AKCUPfjh5sRB+OwCzVf4
        9mAHWvj9SdRl+OAxbHT44QIZd/jtE+17+O1zdXz45E9EffjhkWN/+Nzlqp348hleo/j0KpSq+A2k5K341QmzsPjs
        pLG2+N6tDbz4+1Anyfjl43XO+PgzmM74/LNe2PjywpXY+POADN349Swk6fj6B6Pt+AA95vH401k48/jmsYn0+PPW
        n/z4/0u7DPnsqQoQ+fPw8RH57yrqIvn8mDMj+eAYciP5AKHMI/nY9Gwx+ejNCEr56Wi1SvnbiflK+eRbOVT57cKb
        Xfnua/tq+dz4mHL540NIhPnoXHqL+d5NgJH54l3SkvkNmg2W+eTh9Zj55mewm/n4MOGl+ebVM6357/hpufnut8u5
        +Q6iKrr50ejMwPntVTrF+ekwO8f56KD/yfnhHeXL+eGJ1c/5+8iv0vnhbfHU+fN7b9j59mhL3/nROd3h+eUOMuf5
        +ftV6vnkyhLs+d8OIe758gqo7/nrXDvw+eYR8P357TtYBvrjv7YQ+uWksBT65dg3FfrNhroX+uMVAxv66SwLG/ro
        NnAf+uN5nTH63aqvMfr0fA42+t/47UH686cASfrlu91O+vN7QVP64flDU/oADzRW+v9hTFv65NgxYPr7TiiC+gKB
        MLD6C/i/tfrm533A+uJENsL694pBwvrhiKHD+gjzbcT6Ab3NxfroNPLL+utVMND69PyA0Prw76PV+umGaNn66CGy
        2fri0gzc+vfgDOn65pre8PrpVYH3+uprvPr65MPC/Pr9swwI+/NWYQn75VWXDfvsAQsS+/3uVRP79WsyFvv/5BQd
        +wGAeB775rUFKPvyI50t++Zu/y/75M/FMfvzcLND+/XSREX74xCVRfsFaS1L+94yIVP79bemVPvgxa1g+wGuSmn7
        3sVNevvmurx7+//+vYT7+RZtjfvOqveT++Nx1pb79GtAo/vjBTuk+/VkF6b746f+sPvrcZez++6JTM778P3u1Pvn
        MafZ++p1aOj73Iv56/v+H6Lv+8b09O/74u4x9vvl7tf2+/5p+v375hof//vuIYkD/AD0Tgz89pI5D/zyQb4a/O3v
        RCP82zhkKPz/OqEp/ODTQC787uAIOvzzlZ46/PR+0ET8x3zkU/ztmFBZ/ANf0Gf84ZtmbPzjQpp2/LGzeIj8/uN6
        k/znwRmY/PsD35r82Lltnfzpyzmo/OsQTbr86k+XwfziiZfF/O3Z/MX8+hGG1PzyOMzV/NX8sNj86MwM3fzbeLzh
        /AaFl+L87DQn4/zdnvfj/PqjmOX88lPE6/ziSb7s/OrGWu/86MrM7/zVpWfx/NdbhfP88qk99fzIMfn8/Pg/xP38
        8drX//zzh1AM/e8TUQ7949oYD/3Sr+IU/dwXziD9/dHLMP39B0M//d9hvEL9ATv/Sf36TztK/f7tWE/9+HI2Y/3s
        jgxq/QXBVnP95hNlc/3esYGI/fx6yI/9ADkpkP3sZlmY/evPa5797t9RoP3ocEKh/dym/6P96pw8rP3tovq5/eC7
        8sT94uZvyf30hurJ/fm/3sr9xcuw0v33osXX/fLNzdz93seF3/3dSjLi/eymtOf98nhDBP79nn8F/tDm4gn+1nfS
        Cv7/73UN/sf68BL+4WiRF/75fCEb/unFiB3+7wPoHf7mqVsg/gTY8Cr+5p/QMP7kiokz/uFOqTP+7CkdN/7bkrRI
        /ugNd0n+2FDLSv7ijlVa/u0hE2n+6Zt4bv7tNel0/ubqnnX+3TBKd/7lwpN5/u4VLIP+6jqGk/7qLPyU/gPsEZz+
        8iTwo/70Bnak/v+zDKr++3RKq/7JC062/vLh27b+Dd5xwv70xqbD/vHUp8P+6bDwxv4JBjn7/vNqZfv+BXCcAv/t
        ZTQI//fAtwv/461TDP/mrqAM/+rIShn/5wLtGf+9pVga/+llHyb/9MoPKP/3Qv0u/xCuYjD/8IJRM//w68wz//0t
        yDf/D2qjOf/vB9I5//w5qUT/4gqfSv/FPz5L/+ID7E3/8ECvVf/sLIVY/7CTj17/ARb3af/5/etx//88s3n/8Nsq
        fP/oU0J8/9puB4D/95nzkP+7TnmT//m7OpT/0bsRuP/2DbPA/wvHQ8X/CBqax//lNFXJ/9NHac7/1vzW2f/kmsTg
        //omHOT/Cp495P/mmR7n/+jeKe//6VJ4+v/UCkT7//oAAAAAACAxMQD95ReQAPUa/ZQAExiulwAE7mbqAOmq5vAA
        +bzsHQEDQ5CNAfNBeZgBCY2swwELHmfHAdVmmsoBCAZC4QEVjmDvAf8auiUCzuRAiwIVrwKUAgdjxrcC1r1exgIH
        NAf/AvYEV24DB5aJcAP4DC5xAwH2aKED+VVGvQP4SFfJAxA1ZtkDANHIKwT34Vh0BANqHpIE/v2S0AT+aoDkBBA9
        AjUFCXP0TwUJG3pTBQlYLlYF8AvjWQUCWBRsBQ6ERIwF6e6LlgXiSWS/Bfw4sL8FDhLxywX3iAndBfxQ9vMF/IXA
        OwYCueo+BvR5UnUG4kWo1QbjFSsHB8V3UBEH/EhkKAf5E4E8BwX03EgHAUcHUwcOoX6nB8sRtNUH80Ps4Qf9cbrk
        BxivF/AHATts+gcVK+cBCBDbQQ8I7vVgEAj/TjUlCBNeDk8IAGfRbAjiued5COpqbZgIFlz0zQgI4uzSCAASau4I
        6bbcLAnZPTZLCfgE904JCKWicwnwms96CRd6EOQJ4YQXJgoUVpAzCv/tsjgK+N4O1Qrn5VYmC+gqRUQL+r7ycwsW
        Ppp2C9+eTqwL4q1irwsRJpXGC+U2z+cL+ZY37wsHpqn1C+3VM/sL2eJeDAwEjd05DP9p/koMAcLadAzkeGepDAmk
        i7wM5FtF+wwNgVj7DPf0uRoN3qJqWQ34MVJ4DfZCgcQNAetK0A0T4oXTDRBpBtsN/3DRAg7ilJUNDgzR7g4O+xGV
        LA4HlQYzDveljooO8+0NnA774yWqDgqrOsYOD2eGzQ7g8ZYMD96mwikPBlUEMA8R2wQ0DwbewlAPAhmhdg8S1VOJ
        D/74Bo4PB4ocnQ8H1bKkDwgqS6oPEQUHtA/ll//ODw+RvNkPCRky/w8AjW0QEA5+rjYQBBNHpBD/vyq8EP/fNL8Q
        /X5fFhEA68omEQDpjTMRFrKFSRHNSvZtEeHfvoAR5i1mwhH4BV8pEuhzlDsS/syCQxITcOxKEvi/u5oS9sfnxRIB
        q6HREgGE49gS9enf5RL0xEslE/jnJTATBvevMhP2t+hUE+9T6l0TBN2mZxMLwUOUExJGkJoTHSEUtxMOnMzdExAG
        nOIT0e2ODBQVE0QgFAcRvyQUDk/kLBT+nd5SFPGL0nEUDCihehQBTLd+FA6BX8kU+LhIDBUAsfASFf2DooMV5WQU
        iBXPt8KaFQpL3aUV5blKHhYDiIo3FvrT6U0WBn+AZhYWmO5yFgzdJowW/21omBb0VJDYFvl+ef8W9UStBRfz6jMS
        Fxcosl4XDVlnZxfeU5lyF+wFB4YX6Cy0sRfmOGXBFw8pTsYXACcW2xcTwisYGAUDWB4YCBQASxgaWrugGAXuvqcY
        9pFsrhgL9XGwGAsg77YYBjkO9BgJ/M5ZGf5Iy7MZArzRuBn96zS7GfLOAckZCYilEBryB/xZGva2PGgaERLKchr0
        H9iaGvx+qcYaCA9c+xoQBOIBGxbJfW4bBHineBv1+gWIGwzjQqwbD9gpzxv7oHDWGwVpEfUb/jB0Fhzx21RLHBgn
        uXEcD01YzxwXZMviHPbnvT8d/WkUTx35JuqHHQLXmb4d14kCwh3JzD/HHQtLXvAd7a4G/x0Dl7JxHhMGIIge9ICW
        +x70LiM0H/5FokcfDiyDah/8d+auH/RuMFcgCZbkWCAMYo9gINpYVIEgCjAVhiDrYFiZIPWwHdwgEh+BHiEQy2U7
        Ie3n4VAh8r3lZiEEuFdrIR6rkHYh7lGHkSEIXeuSIRDhclci+Rk1ZyINMnncIvp9PvYi7weoCSMJFGIXI//7Nxwj
        AUdRIyMLFgNLIwtZ6HAj+5uBnyPlXNmgIwdL0sIj92W92iP9Z3IRJA4KU0YkCS/KSCT8fNBIJOFQIUok/JvGXyT2
        ayG5JAU7SrwkA/XxyCT85AjyJOrgQxwl/9sUfiUBFmeGJfMBv6MlB9cU9CX5hV0EJgI1g14m6XgskCb5o8WeJvpr
        NrIm7F1ZuyYCcYDzJv/z9/0mHGdWAif7kXgIJ/n/GGsn4G2MjCcGZLWcJ/pbdcAn9iM7yyf9fXPMJ/3zfeEn/XSU
        Dyj6GIclKA8ovjIoGiQBSyjc2CNfKOYRlpko/feasSjvM0LAKAPSNOso9bpLHyn9EocmKfJcx08p7LQLUin/IpuJ
        Kf0nFpMp2sJiqykWipyxKf4MhcopDpVQzCkCYSjSKQ31f98pAde44yn+mxj1KQayMkoq91XMaCoW9+dzKgARFHoq
        DktOsir7yk7NKgjD4eUq+Y8q9Cr74x0lKxKYxGgrFRJAmisCyzbBK8Sl99ErBSjBFyzhlq0YLOJN8CksCjSxNSz8
        UylqLADMQogs8801oSwPcqy5LOajLtUsxp4hFS0KY5lnLQHAcWgt+mtYpy3lPki2Lf1kVfIt86ZaBy76TRYvLgH7
        Vz4u4QbPrS7/NwjfLumPaeAuBaWIUC/1ngZVLx6KGW8vBiOnkS8LM2HcL+FRVA0w21uCHzDoXypuMO/HtHow+MOm
        gDDpTtmzMPr5swgx6YnTLzEEBlVbMfcnlZUx9WjRoTH27XG6MfWMQ8oxxCrbzjEa7AzvMSAPUvYx+iUBDjIb4uY9
        Mufsll4y50iIYDIRyOXJMvk02doy/Ox0+TILDOcUM/uKdB0z+RdKMjMHaws4Mwy4lUAz1vzQSzMVi4FPM//FUqkz
        9HpV4TP5L1fmM/+mZfAzCjtMRzT9aTtvNCgrUZg0DeZTwjTtnD7QNPecVjA1AoXiUzX9BmmYNdZ21681/MxL3jUK
        DpjzNf3jeRQ2E7V9ITYGk0dANu8vGGE2EXsIczYUAqaENvQA5+o2/xt4NjcLnDJUN/hO7pE32/2OljcAk+ijN/+g
        GbY35UCe1zf7jgTZNwsQSOI38QbK5jf/ejL9NxmAoCs490EgPTjpPv9FOAZzBVQ47YeqajgM+qNxOOvoWoo4EAos
        uDjydQPfOATRE+Y4B6XY+Tj+fD0WOQbCzCw5AAZuODkLaJVBOQY/G0056YigujkKbur1OfmPJko6CBC/Xzr9jzN5
        OvllXL066uRBxDoBOIfbOgFQWg07xsyHFzsQStcpOwR0Ejk78qZ2Ozvv6Bg+O++ApFE7DZ3KazvF5vSqOwOWVOc7
        4fcGfDwNOVvMPA87UEI9E8lzUD0FWGJ+PfTLZoQ9BTSNyj0GGqTMPfH9ud09CU93Aj7idbYCPuqdJwc+BjDRDz76
        d81OPgFYTpQ+GTiEoT7+sgmqPu/C48Y+EJgS4z4AkEDnPhBzIUE/GlFRUT/ezi2mPwpdveM/E/or7j8D4x3yP/+h
        pf4/By05/z/LFiY+QBXvN1NA8EfHWED6TTRvQAPSPaxA4kTLz0D26hPqQPU2AfNA0tyA9ED9J+AfQRPm8iRBA556
        OEEAo+c7QQjCe2tB9UZCcEHerlWOQfvEaahBCyLy1kEVBWHXQfq+cgNC9Et3IEL1kI4nQgS7ZzRC2yRIRUL+KgVH
        QuQH10lCCxcUUkIGytNeQgmpypFCE7lltkL42UTnQvQhpu1CFJ4W70ITI7kDQ9jVsB5DFD8IM0PmIAtDQ/u0aVhD
        FxXmZEMTnyXgQw6lWfZDC17lH0QOn/ckRARXfzhEBV/OikTmdrGPRAbps5JECk5BSkX/FfdpRQLToK1F7Xjhr0X7
        63O0Rf83XbpFFcnPzUXmcGLsRQY9TTNGx5rRNkbuxBQ9RvmzVj1GFdkPQ0bYqsVLRveXrnFGE+7KdEb4a9ywRuwr
        Ur9G/ckTwEbdQJz/Rg8YKBRH8vxuGkf6EIQ4Rw7ixj5HC9d3U0f1S3TmR+ZTbSRIEN7JMUgEvyUzSBdB2IFI/4GU
        jkjoqtSvSPKM7cBIBhDgGUn4nAoeSQDTq2RJCRbjZEkJnzC9SQPdTMJJEhCaxkkW1xrrSQK/zwhK991XO0r034Fx
        SgGnho1K+d+bnErw9EWoSvQXyOVK72v160ryuBdDS/pPVkVLAPeXe0vxdpS3SwFGvMdL57Qt0EsF0VkBTO5k4xlM
        6SXBKUwLk/4tTALc3y5M03hQ/UwDdARbTQJNO35N4WON1U3oFY84Tgcqa6dOAxUsvk7zlEYQT/M/zzpPD/TpOk8c
        LDA7T/aWSjxPDYFqUU8IrpZSTwxWunpP4fZYnU/0jei+T+HNh8VPFlEEy08PlUnRTwmm8edP/foDa1D3Pv9tUBVY
        wXpQ/bmeoFAKnNC4UP7JFQ5R+Wa0FFEFX7YVURhN8SdR/1luNlH4iANUUf7HDnVRDqDSdVECIJ6IUQb8lLdRAMWG
        GFL4KQQdUgB3nnFS/84LeFLy3oiNUvJ5nJRSEZ7jnlIJcVZoUwM0zGxTBai+kVMGP4WzUwe5zcpTBtPlzVMHeSDu
        UwJXpwxU8pTMK1T5561PVBEqEWlUDcDAc1Tgr32GVAd1k5tUB7PdrFT1B9nDVA6v2tRU7FuH6lT6UVXtVNvQ1O5U
        9A9X81T8elQGVePOCw5VDaePQFUOljZWVf6tNFxV+xFMxVX/gu3KVfg1BihW6bETKlYFSRErVghsRzRW1CMjPVbu
        zuRJVgffv2BWFlUfZlb+pEuPVgFhw5FWBMIsk1bYZN7fVvo82PZW/ogVJVcIOD03VxNocVFX+Sqxa1cL9MSRVwFC
        mr5XBS24G1jzJaQ9WPAylkVYGVB1VFgB19KGWOX72KFYAZ/xzFjhlITdWPPWZw1Z3sQYI1kH3sFdWQal82dZBbQL
        bFnl45XqWQi/wupZB0nS/VkRmvOBWvyp3tNa3lFc4Fr+Is8iW+q/bStb6Rb9NFsPBApRW/5wT2xb1BPIjFsI9MSP
        W99g0phbBNl1nVvkLcydWwSiIbRb/z1m2FvmDT3mWwL1F+dbAZHV51v50APsWwyB9vJb+VZL91vheIINXOqLRBBc
        CUE9KVwDezJDXP+tjkZc9qmvR1z39Y9hXO4iEm5cAW+oflzpZw+qXPIdV7VcDOiNtlzx94nPXBd+R9NcEzAg7lwG
        hCk0Xf3kmzxdBd+FjF0CvH6WXQmGTZ5d8vVoul0ArJq6Xe6NICVe/okGVl4BBZlbXu4TxXxe/5U2gV4K8VyEXgby
        aa1e6G3AsF7y/eXIXgvrYRxfEJVScF/uULVwXwLKg4NfCI0ZmF/nHoGhX+8osrdf+oweuV8PnATnX/33xP9f95RY
        NGAM8l54YPzWo7RgEfGrvGDcDGW+YBflDtNg4Zvw1GD9jG/VYP5s9ilhBtAvNGH84CFTYQRcf4Nh+n3gl2HMFNgc
        YhP6bzZiBHsrPGL//2NRYv4Phlxi/jYyfGL9oxKbYuYMDctiGMzO22LyPl71YgNovvdiCwKXHGMC4D1TY+0IcGZj
        A7kOeGMIy/eSY/DHU6hjCzFft2MIPOfIYyK5DtFj+hnY4WP4bDPxY+6SwAlk9mDr42T0n3v/ZPe1cQNlFt8EK2X5
        YJ09ZQKf3FZlBo2pV2X+ziZZZfjgbltl9YBhbGX+ELe9ZQVrd9Vl//TADmbkrvQ2ZvxJTTdm58gGXGb6k1yJZv0O
        UoxmBDv8xmblmPL9ZvnkrzZnA6ypVmcJ0aRcZw9nYoJn+F7EpmfkwmzDZxUIewZo/kCdEGgNM/kQaAtsyBVoCacq
        Lmj92RmSaOO3iMxo9hMsEmnq1IwTaROatRVpBibRFmn9aDw0aQULqkpp7H6KS2kK2VZlaQPYiYlp4qYoo2kCBxTO
        aQd3jPtpCMxrCWr0ic8YahMHnTlqDw+pZGr6sG54agIblYNq3ap1jmoD/emYagoa3JlqylKFn2oDC629ag00rcdq
        /sfQ/mrxObwNaxD7eDFr/8K4MWsavlkya/+kjUtrALgSZGsZj+2YawKSlexr4f8MCmwLn+ILbAwmUhhs3QdGTGz+
        9UpPbPtAZ1Ns8hwVY2z/tTOrbPhhlats9vVSxGwPvwP1bAE3u/dsAjelL23gxZQwbfSiVYdtFqF1m20P38W6be3+
        Fihu9lSNbm77wjXsbgKTUfBu717k9m7yxiVVbxLjq2VvBaemLXAUt3SBcAPqM5RwCzJ+xnD6lz/McPLyv9Vw5bRQ
        GXHWeqpNcQhi1IZx+DzvnHES3BALcu8xmB5y9ujKK3IWr8hhcv0prmVyCkkvd3IGvQGdcv9lm6FyymBHtXIELV7g
        cvrti+pyAZcQLHPvR6U3c/G8Wzlz+QJbxHMFZtP7c93MLAh04q7eWXT/JkNxdAZkQIt0BUe81HQXrKL9dPJCOUZ1
        FSMzSXX0Z3pZdRq133J1CdpvhHX/+/mUdROMzs11AKdOPXblGQI+dv9DaVV2Bxp9t3YPC/S7dgBoMtB2FdwL13bX
        V80AdwKgmAd3BPG0NXcDrxE2dwb0GFd399o4m3cTv0Cnd+QmbbB3BQZ24HfzJoEueN/2MjF49RKEUnjraWxVeAsz
        Vm1463gAiXjSXvCbeP5DOLx4xf9z0Hj35S3jeP3OVxF5Ce8SIXn9vRYqefzpzC15BAijbHkVJ/MGevkCfRB69VSb
        G3rIiShCeucED0Z6BVJBbXoFSfxvev6jZZl6+r9K/noBLv8GewW67y57AjxsPXv+8Fxoe/kcmmt7zhhzenv5gMeA
        ewk3dJt7CIiKtHsDsLj+e+THxTF8/ATqPnzfQ2RpfA8OjGt8AxQ2eHz7sHF8fAwaR5l8FFvKx3wI3WaMfQQbeM19
        +bOQ9n0HIA77fRqWLyB+HT6oMH4K23c/ft1rWUd+7uFDSH7e2Q1WfhL+z6N+FAfapH7mR2imfu8zwrN+DWvo/34a
        6UYjfwLl9Td/+RV3aX/xGYV3fw5J74l/BBWRl3/6kYStfwPclsF/C4wd8n8DIbIugP6pKDOA7ZXzTIDsnltZgOx/
        zmOAAi/LZYADyqBygPfB0IaAFNHxyIAC2s3UgPS30OCAENln+IAD+UUKgfBF5SSB734QLYEEuR01gfuHL0uB+Xb6
        XYHERGDxge+7DfiB5q2NKoIVwmBygvRxHJeCATSUu4L7VZq+gheGCOCCBrXZ74IGzfX7gv4Fox2DBPORKIPwtkI2
        gxTKXoGDA/PooYMVBcS8gwkVNtCDDyzL4IMAFxX3gw2gXBSE+6DhY4QQ3xmAhOc2TYeEBQYeiIQSIIaMhAJo6bSE
        A9U8uYTiMFHqhBiLRCeFGrrJOYUFknBNheAvlG6FCwS4cIUDStKDhfe/N+6FACxDCIYNYDIZhgw/V0CG4LcWnIb+
        pDDGhvL6ideG58xXJ4f9O9UphwXUiCqH/CkBPYcCo5tyh+/jLbiHAV9ZJ4j/02gyiPcYiEOI8rECRogHGxh1iOrD
        A4aIC3HdpIgHVnnTiPBAWvGI4c06GYkDnst+ifUioruJCCha2YkZP7XniQxH+ueJ0wi76okMFXH6iRC3aCyKDdu3
        VYro/hJciuvvJHOK76jAfIr2x1OHiv2aAIqKBS7t5orzhoXxivZjwPOK3LgMA4v5LxEsi+ppx0mL9mPnb4sFT9ic
        ixIa7aiL+KE+8osNE4wHjCNQZAiMFbLNNowDaVRfjPuoMm6M6Pxvroz/hb3fjAZj/jKNHOa9OY0Gow9Ojd5FKI2N
        AUJy9Y3uoXosjv08lY6OEyskxI73X54lj/62vSyP8ZShQo8JqLNtj/2KMHOP+1Zac48CFht0jxAenJKP+OZ8pY/i
        CvfSj+U1tQWQ/tEWRJD2ANVqkPiVW6uQ88LDvpDz09DZkAPQ+/aQ/TYNE5ECeKgmkdf7KzuR/+IAR5H4etJLkQYz
        EI6RBD0MmpH8HHemkfs6xv+RAvR3WZIDhkV/kvfHVp6SBE3nqZIPJo2xkv6m5NaS+c2e6ZL9KfPxkgr+Y/+SFnf+
        E5P5gLkckwreWzuTGLJKWZP41Bpkk9iJK32TxFXvuZMCcKnAkwQ71MKT7b7pxZMYcV/gkwzI0+STEkE2rJT3JsS7
        lBBWqN+U88R2CZURd5cKlQLtRTSVB/lOSJX/mlZJleanVWqVB0EEeZULVo+FleYuepSVDHWAzZX2Yo/VlfTSMCWW
        +O41M5b+Mw5/lgMkh4eWBgPGnJby2oPIlh5Ya9qWAaR+5JYSliFHlxKPcieY2h34XpjtyNuemPLeXLyY+Wm+05j+
        EEAFmQyu9BiZ+lA7HJnweiJAmQUcLUyZ8VE1hpnw2+6zmfI63eSZ42+M6ZkFPhs1mgb3IGOaCTcmcJoGTSd5mgyH
        N6maEs2rtprpcDK9mg4mUNWaCbm61ZoFYQr7mgBEIQ+bAvb7IZvwsTglm/DrlGqbCxuClJv03eeZm/dbfb+bCHBm
        8ZsFCGdDnAdHiH+cA2fxmpwR8aO1nAjgu8+c+LPh4Jzwek3pnP73iZ6d9pnTpJ0LhuWknfmCwLed927i153uSdPZ
        nf8RzhCeAe+8Up76aPNSnhI0T3qe/2V6fp72Tpi+ngNJQtaeAYjkB5/7DzkcnwpPsiGfA+YzOJ//yZxRn/KV2nGf
        /9RPnJ/526m8nxiNoL2fHqmlcKD0hnDcoNd6LN6gBwgP66AD16/5oPXgvv2g/DkG/6ASgIsKofrDhDih+uaGQqH9
        uN1loQXWW6mh+g2Bw6HhS5LJoesLfu6hE4zk8KECJNYBogNxZgKi8OzSKaL9Jd80ogir+UuiADA0ZaL+clV4oge3
        h3yi/i9dgqL7ko+CovpfE8CiAoz0xKL+pLv5ogwMff2iAgPaHqP+8FRao/qsTmGj/fVMYqPyw1GcowxRuKej6pOg
        z6P1cQH5o/jTtQmk5pKYfKT7Bq2MpBP4C4+k7RmqvaT8/SnlpPxvB+6k/CWiEaX1v68Vpf6rFTal5dEVkaXuu/SR
        pQNfixum7OKCJ6YFw3JbpvugYq6m5dPH4ab4fHQGp+I83BCn9hUtJqfzrT2Kp/b84Zan/y2m7KcFx7sjqA/C1TOo
        AangR6jqI4h/qPW8AIeo8+kdkKgFVcyRqPJrIMaoA32YxqgQXnjbqAStHeaoDLaD7Kj2OTMaqe4a6UKp/Zs0RakI
        QiBRqfnVJ1SpBXMVfqkL+RXFqQI4/Mmp6FQ276kAzM8mqgf7g0Gq9UEWXKoCvOhiqtZjJ4yq+zG6jqr4aAi9qgX5
        zOCq60NX6qofGR3wqhiiSveq/l82Gqv9JWY1q/EKijqr7P8LPqv9MPdFqwzIhFarFnQab6vd35Xwq/MOsB2s8YEk
        IawE1n4wrAp/8VasCkJ8mqzomL23rOHP+L6s6a4W4qwODOjqrAiQg/OsAERu9qz/WO4nrRbNSC6tDWXmra0PRrO2
        reSPHt+tB5Yv5a0FHHVoruLwAHmu4xxNf6770ueXrvtnAKCu7JVDtK4LTdC1rhGljM6uByx85K4DzriLrxMDSp6v
        v0sKua8E5XHQrxbrGwuwBnm0GbDhOwIhsPPcSmywGVpmi7AD5IjVsAw0RNiw553gC7HavlwOsQsKCg+x5ZkCM7EZ
        pKU1sQXAuD+x15hJUbEIPKiEse67aoqxCF5l3bEJS4ThsQTyJPmxDLTGPbLynz6XsvRPzK+yArnXw7IX1ZDQsvu/
        ZN6yAXiC5LLy22Pqsv/S1uyy9TpX97L7U4oGswtwKAizET6SI7PqvXI1swEn20az/fo1UbMGRxxxswJz2ZuzDnEh
        orMCQoG0s+nZUcWz/LKc57PuNmzos+6phPGz7RyyDrQEdi8ctACOPFS05vKLerQasVKJtAHwh5+00nXiuLQCSyrV
        tAE2Fwy1BroEHbUKQOwmtf9DbkW16iD5VLUYJMFntQNkRrW17icr37UAwyHotfNxLvi1/+r7brYQ062QtvIXF6i2
        /rPdyrYBHE/ntuNk/Em36bIDkLcHQXWxt8eQibS35gcKurfwvLvAtwz5WMO3CBLHy7f/h4qBuAG6DMa4BDuAyrgE
        XdXruAMO7BC57zUEFLnkb2pRuRY3KYi5++wqlrkOUoWdufnG6t65E3s477nvyOQYuuLvGSe6C+93S7oGQCRNuvxf
        h3K69j6isrrxgATNuhaaAt+694rrCrv/QbsWuwilQ0K7/WOJTrsGX/J+u/CYNJW795Llyrv+Wxj4uw8jBiW8AbmY
        Lrz6ox80vBoLnWe87QSWcbz72rGCvANF84i85iAqAr31EW8cvdnWmyu9/pUWyL3iZ8DWvffch+u9/FqF8L34hDca
        vgu04x2+9SmIJL4WXJ8mvvscaze+CubdWL7j89tcvvYGB5y+DIwR0r4KuRLbvgIZCOC+Fe2G8L4NCFIFv+j++ya/
        BawOO7/+HXg7v94OwT6/FAPNX78KgsWtvwB19tC/6Vsw2b8RHvXlv8q1hQPADULYWMDl3kSTwABxI8rA/jiKlMH9
        z1GewQLdydnB/8aTXcIONux1wgDEqZTC30DyrMITDuW0whRj2MvC+1Pf7MIQ9UMFw/ewIh7DBnggVcMTfwpbw9/3
        TF/DAqPym8MMp8+ow/3hmf7DBSrwKsT2aCZgxAL/LmTEBnyXqcQFH8OsxBh1xq3EAwxiu8T40aDtxPoowwjF99rN
        NsXpTd9axRywX3LFDFxkgsXhKjzCxRloogbGCvvxCsYCn2YNxutHuxXGE6L3F8YDppofxgADByfGDCAeO8brlxFW
        xvw83v3G61nyMMcIDxpEx/e5+FbHGgdKXMfjpchpx9VTeY3HAvv/zccMd2jhx/cuvOfH9WjO+McG0YwCyALy2C3I
        9jOUPMjq5X9kyBH1jX3IAexQ9sjznKQYyQRgfhzJ8nm8Isnsu8ksyQLNbWHJ79FgccntMi9/yeucAYDJ/Whqqsny
        2xG2yQEOZSTKBId+LsrnJvY5yvEdt1TKFTO/jcr+X2ffyhX2FeDKA6b9Acvzi5UGy/8sMxjLBlIkLcsF5SpTyxTB
        P63L+Wc8/csRAFABzOaAk5DMA0h+/8z5fLMuzQWwOHzNApIKhM0MUWWazQIao/zNFVvGGM4EjZ47zv+cKz7O/1Ig
        Us7pqK5TzgUAgWvOEvcocs4Tk+Z8zgB/+sDO7VJnx87sxaPfzuJsC/nO967sCs8LR/QKzww1rCfPBHFCL8/rR6U9
        z+6bH1zPAie+6c8C83Zw0A7lq3fQ/D9YkdAS1aGU0PxOB9TQDHzlL9EYnOFE0Q0ns4rRAFgOsdEGq0bX0f8GgN/R
        +FgV+NH/pnEK0gA+YYTSAzvCkNIEjsLI0gVg0OTSDcnEXtP3BfqH0/P875TT8qo9nNMbGv2o0weNzqzTAkykP9Tg
        0cxY1AxZ3HLU/QhA7tT1hJHx1APRkifV+lZegNUQ8SSo1f1dlsbVALlW0dXl2qLX1Q0hJOXV2QUGetbvhuGi1vZd
        sN/WCVUh4dYIZQlQ1wY+lWLX+uD30NcG6nzY1wCp+f/X/v/UItgN3FpL2AWl4nLYBa+7qNj+2S+t2ATn3K/YFfWG
        1tjxQ+IT2Rkw1UDZA9q7ZdnuNZ5q2fQvmXXZ+VuK+9kVtOwW2gOB0iva64JUdNrznqV32vm8Lpra4gST79r2OvQT
        2/naRYfbFKtyh9sM/RWS2/n49KTb/3V5qtv5+XXL2wqNTtzb5yMXBdwRee4a3AWGKCncCLEWPtwId8yX3ACwQcPc
        AzwsCd33fmBe3QWzh4DdAb6zxt31pQDS3QDcL9Td9wRe390Aa0jv3fsN4f3d65zP/90GIGkA3uFmBwLe951gCd79
        laMK3s8MDozeF6ajSd8OT5Fm3wY4iHzf7rA+kt8EFqm63wzrEwbgCuAiDOAXlaIc4PHGLyjg9Zk5YeAD7NFu4BOw
        GHrgC7CEiOD+MWOU4BC0z6zgE4uqy+DRblYD4RFzJAzh/qs3IOEAlD434Qs1NUbhFcD8R+HxT8lQ4QHY23nhCa9W
        jOEBoo+X4Qv0+8rhE3k+JOICO3M04vQ71VLi20CyWuIFmul84v4vHp3iAC+2vuL7eTXf4gKtRfDi5Y6n8eIPV/FR
        48cSNpTj/f31ouP9CfS+4/11I9DjAH0QB+T7LCkM5ANPExjk+v0hT+T+tali5AF1RWvkCOkngOT6rQWL5ADsZI3k
        7T8WmeQDSgab5OQ9c7rk9xvl1OT3GlwY5QYsQUjl/HSXW+UGCJO15en6uOblAmLoAObk6VkH5gNSLAzmAfl2Yebp
        8yFx5vs7R3/m9/JDhuYNFbW+5gJ65tfmAJZW7+YE5S0M5/kcrSDn9HYuJef7mH0w594yVTLnCBp7NOcUKFtA5wSx
        4njn6MB9n+fKUmWz5wffQsfnAmsX0+f3b9kr6AIoLlHo2uBBVejsODNc6BM3w5zoFJeStej1SuTb6BN5tv/o+p1F
        M+kQPQ5Q6e+E0FrpAzwGZekVyXi96eDumsrpyr102en0wSwp6hb2uSnq7h4HPur/Qm6P6gQI4pDq8oRfuuoVL7wG
        6xcqSAfr84aiK+v0gX416+CbSV/rBVS87OsDxDUM7Av+Rxrs8e3lS+zqEuBu7PrhUJfs96uFt+zsHZW77PFGasHs
        +4Dv7uwIsBMN7fd31kTtB3CPb+3v4w+/7fTDFubtCTvYBe4YOHo87tTuBUru+Sw8eu78SJR77v7w4InuARYLm+72
        K86h7hXEWrju9pDwv+79pWwo7/9cJUbv9YnGfO/8TL+P7/wr/pLv71auk+8A48Of7xGyXq/v/2Y62+/eZTl08AIb
        0cLw3IvX3/ACzYEM8fWfWlPx/lpuV/ELqFxt8Q6yqffx9DY/DPL6y+gu8gJQEIny+LiEGvMi96ce8/7qlivzA3eh
        N/P4cRxh8/8M2IzzyTOKj/MBoOsW9OZsiEj0FCjlW/ToxX9u9PwsB4r0A8IHpPQJklWo9ObmWLb08L6CvfT4RiNP
        9QOoWmH1EPsZZ/Uf+wPO9QjLBfL1FcCu9PUDgkUM9gE58Rj2AIGGNfYI2mpN9uKK0pH2+YdhtPa5fFrH9vMVn9z2
        DUsVDPf4FUcM9/bqzSP3ErzDOfftDNVU9/Jr+1r39dQBfvf38U/B9wxoquL33iUC6/ftG7bx9wMCzVf48DFsdPj2
        5aqd+AoZXqP4DK0NvPgVLCTp+AaxifT4AyrqIvkB9Gwx+QpVOsX5Bx3ly/nh+1Xq+fMR8P35/vjtQfoBpwBJ+v57
        QVP64dgxYPoDTiiC+vhENsL6EfyA0Pr80gzc+gsBCxL7Bu5VE/v/z8Ux+wdws0P7BzIhU/v/xa1g+wuuSmn76xZt
        jfv2iUzO+wZ1aOj7+5I5D/wGX9Bn/OGbZmz86cEZmPwKA9+a/O6jmOX8B8rM7/z3h1AM/QIXziD9FGG8Qv31O/9J
        /QCODGr9CnrIj/0cZlmY/flKMuL9Aaa05/0Bnn8F/tfvdQ3+4p/QMP751KfD/ugC7Rn/36VYGv8Lyg8o/wwtyDf/
        FGqjOf8SFvdp/+w8s3n/BE55k/8MGprH//6axOD/ECYc5P8F
        """

    /// The weights of the words of names, in hundredths.
    static let nameText = """
        aa:-60 aac:-40 ab:-53 abf:-97 about:-211 about|this:73 about|us:-253 above:-212
        absolute:-196 ac:-125 acc:-34 accent:-70 access:-97 accessibility:-173 accessible:-84
        accessories:-205 accordion:-17 accordion|body:-13 accordion|collapse:-49
        accordion|container:-37 accordion|content:47 accordion|header:19 accordion|heading:-17
        accordion|item:-32 accordion|title:-40 account:-278 account|link:-197 account|login:-150
        ace:16 acf:-69 action:-214 actions:-304 action|bar:-245 active:-141 active|group:-130
        active|trail:-170 activity:-107 ad:-98 ada:-82 adb:-77 add:-80 additional:-100
        addons:-52 address:-282 add|to:-114 admin:-157 admonition:37 ads:-75 advanced:-184
        ae:-102 aeb:-71 aed:-19 aee:-13 aem:-24 aem|grid:-24 af:-105 afb:-74 afc:-82 afe:-45
        after:-208 again:-159 agent:-83 ah:-98 ai:-56 ai|center:-133 aj:-55 ajax:-76 ak:-64
        al:-77 alert:-137 alert|info:-43 alert|modal:-160 alert|success:-32 align:-132
        aligncenter:-187 aligned:-117 alignfull:-95 alignment:-130 alignment|center:-109
        alignment|left:-103 alignwide:-133 align|aside:-250 align|bottom:-69 align|center:-170
        align|content:-219 align|items:-172 align|justify:-127 align|left:-150 align|right:-204
        align|self:-162 align|start:-110 align|stretch:-102 align|top:-86 all:-160
        all|button:-213 all|chkbox:-130 all|hdr:-130 alt:-126 alternate:-52 alternative:-147
        always:-66 always|active:-130 am:-115 amount:-134 an:-60 analytics:-68 ancestor:-361
        anchor:-55 and:-82 animate:-13 animated:-84 animation:-143 animation|fade:-247
        animation|none:-132 announcement:-252 announcement|bar:-272 answer:90 answers:49
        anywhere:-57 ao:-48 ap:-209 api:-77 appearance:-179 apple:-45 application:-38 apply:-158
        apps:-165 aq:-44 ar:-186 arabic:19 archive:-167 area:-49 around:-30 arrow:-210
        arrows:-143 art:-40 article:-21 articles:-175 article|author:-236 article|card:-155
        article|container:19 article|content:34 article|header:-248 article|list:-51
        article|main:15 article|meta:-221 article|template:19 article|title:-237 as:-108
        aside:-203 ask:-53 aspect:-77 aspect|ratio:-41 asset:-105 assets:41 assistant:-81
        at:-115 atc:-90 attachment:-208 attribute:-28 attributes:-59 attribution:-40
        attribution|main:32 attribution|opposite:-221 attribution|split:-16 au:-115 audio:-95
        auth:-216 author:-275 authors:-229 author|bio:-277 author|box:-286
        author|description:-209 author|info:-256 author|name:-260 author|wrapper:-202 auto:-122
        av:51 availability:17 available:17 avatar:-199 avatar|wrapper:-209 average:-35
        awards:-64 ax:-15 ay:-171 az:-164 ba:-76 bac:-36 back:-203 backdrop:-213
        backdrop|blur:-216 background:-102 background|color:-90 back|to:-194 badge:-124
        badges:-84 badge|wrapper:-125 baf:-64 bag:-165 balance:-82 banner:-170
        banner|container:-197 banner|content:-164 banner|header:-192 banner|inner:-170
        banner|sdk:-161 banner|text:-62 banner|title:-177 banner|wrapper:-70 bar:-260
        bar|bottom:-194 bar|container:-157 bar|content:-212 bar|inner:-119 bar|item:-199
        bar|message:-171 bar|nav:-172 bar|popup:-128 bar|primary:-222 bar|section:-123
        bar|set:-177 bar|text:-133 bar|top:-147 bar|wrap:-74 bar|wrapper:-241 base:-58
        baseline:-84 basic:-83 basicpage:-23 basis:-64 bb:-22 bbf:-81 bb|code:-29 bb|wrapper:108
        bc:-97 bcb:-139 bd:-146 bdf:-70 be:-104 bea:-119 bee:-122 before:-206
        before|content:-244 below:-128 benefits:96 best:-29 between:-182 bf:-86 bfc:-92 bg:-73
        bg|background:-62 bg|black:-186 bg|blue:-119 bg|color:-31 bg|dark:-129 bg|default:-92
        bg|gradient:-18 bg|gray:-100 bg|image:21 bg|inverse:-150 bg|layout:-62 bg|light:-70
        bg|neutral:-155 bg|no:-27 bg|opacity:-77 bg|primary:-222 bg|purple:-88 bg|secondary:-97
        bg|transparent:-93 bg|white:-100 bh:-101 bi:-71 big:-63 bio:-326 biography:-187 bj:-147
        bk:-24 bl:-85 black:-107 bleed:-32 blend|mode:46 blk:-80 block:-70 blockquote:77
        blocks:-87 blocks|wrapper:-155 block|block:-246 block|body:-24 block|bottom:-165
        block|button:-279 block|buttons:-247 block|column:-84 block|columns:-86
        block|container:-20 block|content:-78 block|core:-128 block|description:-106
        block|details:-96 block|expand:-38 block|expandable:-33 block|footer:-196
        block|form:-194 block|group:-108 block|header:-184 block|heading:10 block|html:17
        block|image:-188 block|item:-131 block|kadence:-144 block|link:-151 block|list:102
        block|menu:-261 block|message:-229 block|messages:56 block|minor:-176
        block|newsletter:-207 block|outer:-214 block|page:-108 block|post:-41 block|quote:-27
        block|row:-175 block|search:-206 block|social:-231 block|system:21 block|text:52
        block|title:-64 block|top:-165 block|views:-112 block|wrapper:-86 blog:-73 blogs:-126
        blog|author:-219 blog|content:52 blog|item:-88 blog|post:-63 blog|sidebar:-135
        blog|title:-169 blue:-103 blur:-202 blurb:-179 bm:-47 bn:-137 bo:-118 board:-46 boc:22
        body:-19 body|container:26 body|content:24 body|font:-66 body|header:-178 body|main:14
        body|page:40 body|sidebar:-196 body|small:-177 body|text:-23 body|wrapper:-51 bold:-102
        book:-87 border:-122 bordered:-76 border|bottom:-173 border|color:-24 border|gray:-104
        border|light:-50 border|none:-88 border|radius:-173 border|right:-151 border|solid:-94
        border|top:-241 border|transparent:-105 border|white:-29 both:-77 bottom:-204
        bottom|bar:-159 bottom|container:-78 bottom|content:-142 bottom|footer:-163
        bottom|inner:-181 bottom|left:-166 bottom|line:-264 bottom|links:-228 bottom|menu:-202
        bottom|nav:-144 bottom|radius:-165 bottom|right:-202 bottom|small:-21
        bottom|wrapper:-209 box:-103 boxed:-32 boxes:-68 box|container:-151 box|content:-55
        box|description:-174 box|inner:-150 box|name:-216 box|shadow:-114 box|text:-186
        box|title:-166 box|wrapper:-81 bp:-71 bq:-73 br:-91 brand:-125 branding:-202 brands:-276
        bread:-149 breadcrumb:-217 breadcrumbs:-261 breadcrumbs|bottom:-217
        breadcrumbs|breadcrumbs:-145 breadcrumbs|container:-208 breadcrumbs|item:-147
        breadcrumbs|list:-130 breadcrumb|block:-153 breadcrumb|item:-292 breadcrumb|list:-145
        breadcrumb|wrapper:-139 break:-75 breakdown:-192 break|word:-76 break|words:-36
        browse:-63 browser:-165 browser|chrome:-168 browser|gecko:-209 bs:-103 bt:-107 btn:-225
        btns:-192 btn|container:-202 btn|group:-136 btn|primary:-79 btn|text:-183
        btn|wrapper:-54 bu:-143 bubble:-69 builder|content:-53 builder|inner:33 bullet:-44
        bullets:-75 bundle:-45 burger:-281 business:-105 button:-255 buttons:-322
        buttons|buttons:-226 buttons|container:-244 buttons|iconic:-226 buttons|is:-224
        button|align:-180 button|alignment:-171 button|button:-107 button|container:-257
        button|content:-151 button|group:-315 button|link:-138 button|module:-158 button|tb:-185
        button|text:-172 button|wrap:-163 button|wrapper:-274 buy:-58 buying:-36 buy|box:-69
        bv:-137 bw:-62 bx:-51 by:-197 byline:-261 by|link:-301 by|side:-142 bz:-35 ca:-104
        cab:53 cad:-146 cae:-189 calc:-111 calc|vh:-225 call:-172 callout:-10 callout|text:-73
        call|to:-120 can:-169 cancel:-123 canvas:-109 canvas|main:-28 canvas|menu:-271
        canvas|nav:-231 canvas|register:-232 capitalize:-120 captcha:-207 caption:-183
        caption|attachment:-209 caption|text:-208 card:-68 cards:-10 card|body:-64
        card|container:-65 card|content:-70 card|description:-33 card|footer:-175
        card|header:-84 card|heading:11 card|info:-73 card|link:-80 card|meta:-157 card|name:-40
        card|text:-39 card|title:-45 care:-24 career:-15 careers:-253 caret:-183 carousel:-112
        carousel|cell:-34 carousel|container:-96 carousel|content:-143 carousel|inner:-56
        carousel|item:-106 carousel|slide:-92 carousel|slider:-24 carousel|wrapper:-65 cart:-214
        cart|button:-70 cart|content:-106 cart|contents:-172 cart|drawer:-174 cart|empty:-206
        cart|inner:-177 cart|items:-199 cart|link:-157 cart|quantity:-184 cart|wrapper:-181
        case:-106 cases:-13 case|studies:-120 cat:-109 catalog:-72 categories:-211 category:-63
        category|desc:-130 category|description:131 category|title:-42 catlinks:-204 cats:-133
        cat|grp:-130 cat|header:-130 cat|item:-207 ca|history:-253 ca|nstab:-253 ca|talk:-253
        ca|viewsource:-246 cb:-118 cbe:-52 cc:-106 ccd:-31 ccf:-76 cd:-66 cda:71 cdb:-84 cdc:-50
        cdd:50 cde:-24 ce:-70 cea:-160 ceb:-69 cec:-85 cee:-160 cell|latest:-166 cell|main:77
        cell|meta:-166 cell|user:-136 center:-123 centered:-70 center|align:-124 center|left:25
        cf:-62 cfc:-177 cg:-58 ch:-118 change:-106 chart:-13 chat:-81 check:-102 checkbox:-157
        checkout:-155 child:-54 children:-272 child|list:-134 chkbox:-130 choice:-62 choose:-35
        chrome:-109 ci:-37 circle:-32 citation:-116 cj:-61 ck:-58 cl:-116 clamp:-71 class:-55
        classes:-121 classic:-173 clear:-101 clearfix:-66 cli:-117 click:-134 clickable:-57
        click|open:-105 click|to:-42 client:-97 clip:-68 cli|align:-128 cli|bar:-128
        cli|col:-128 cli|container:-128 cli|cookie:-128 cli|element:-128 cli|fade:-128
        cli|modal:-128 cli|necessary:-128 cli|privacy:-128 cli|px:-128 cli|row:-128
        cli|settings:-128 cli|switch:-115 cli|tab:-128 close:-205 closed:-46 close|menu:-186
        cloud:-39 clr:17 cm:-53 cmp:-42 cmp|container:-13 cms:28 cn:46 cnt:-75 cntr:-100 co:-15
        code:-63 code|block:-64 code|inner:-156 col:-39 collapse:-131 collapsed:-106
        collapse|one:14 collapsible:-60 collection:-57 collections:-219 collection|list:-36
        colophon:-289 color:-88 colors:-137 color|background:-133 color|black:-27
        color|primary:-170 color|scheme:-20 color|secondary:-11 color|white:-53 colour:-47
        cols:-70 cols|minmax:-13 column:-99 columns:-88 columns|is:-87 columns|of:-171
        column|container:-47 column|content:-46 column|default:-33 column|inner:-70
        column|is:-83 column|layout:-87 column|left:-127 column|right:-210 column|tb:-76
        column|wrapper:24 col|auto:-108 col|content:-63 col|end:-18 col|lg:-41 col|md:-59
        col|reverse:-33 col|sm:-61 col|span:-50 col|start:-75 col|xl:-33 col|xs:-87 com:-71
        comment:-217 commentform:-250 comments:-192 comments|area:-239 comments|container:-179
        comments|title:-195 comment|actions:-228 comment|author:-212 comment|body:-232
        comment|content:-78 comment|form:-262 comment|header:-166 comment|list:-207
        comment|meta:-164 comment|notes:-226 comment|reply:-269 comment|respond:-265
        comment|text:-173 comment|wrap:-50 common:-108 communities:-179 community:-140
        companies:-113 company:-255 compare:-81 comparison:-15 complex:-171 component:-61
        components:-41 con:-69 concealed:37 condition:-170 conditions:-95
        condition|invisible:-211 config:-172 confirm:-141 confirmation:-170 connect:-100
        cons:102 consent:-306 consent|sdk:-161 constrained:-89 constraint:-230 cont:-99
        contact:-277 contacts:-223 contact|form:-160 contact|info:-271 contact|us:-198
        contain:-118 contained:-25 container:-33 containers:-102 container|content:-55
        container|core:-116 container|desktop:-162 container|fluid:-106 container|full:-151
        container|header:-182 container|inner:-84 container|large:-27 container|left:-155
        container|lg:-51 container|main:-60 container|name:-158 container|title:-153
        container|wrap:-56 container|wrapper:-74 container|xl:-29 contains:-217
        contains|required:-239 content:21 contents:-148 contents|container:-232
        content|align:-128 content|area:44 content|asset:-111 content|between:-175
        content|block:-50 content|body:87 content|bottom:-167 content|center:-108
        content|content:119 content|description:-22 content|element:29 content|end:-178
        content|flex:-152 content|for:35 content|grid:18 content|header:-105 content|id:-70
        content|item:-87 content|justification:-234 content|left:-137 content|lg:-170
        content|list:-156 content|ltr:50 content|md:-151 content|mobile:-182 content|primary:-42
        content|right:-175 content|row:-45 content|section:46 content|sidebar:-54
        content|space:-219 content|start:-146 content|text:-76 content|title:-119
        content|top:-119 content|width:17 content|wrap:-21 context:-197 control:-215
        controls:-176 con|boxed:-33 con|full:-48 con|inner:-33 cookie:-290 cookies:-173
        cookies|consent:-185 cookie|description:-128 cookie|law:-129 copy:-78 copyright:-377
        copyright|container:-155 copyright|notice:-168 copy|right:-161 core:-114
        core|buttons:-197 core|columns:-77 core|group:-168 cost:22 count:-160 counter:-83
        country:-134 country|selector:-190 courses:-133 cover:-60 cp:-118 cr:-78 crawler:35
        crawler|nav:-301 crawler|post:40 create:-165 credit:-208 credits:-176 crumb:-169
        crumbs:-140 cs:-104 css:-14 css|mix:46 ct:-79 cta:-217 ctas:-253 cta|button:-165
        cta|container:-166 cta|content:-108 cta|section:-52 cta|text:-172 cta|title:-138
        cta|wrapper:-188 currency:-136 current:-311 current|language:-190 current|menu:-342
        current|page:-320 current|post:-304 cursor:-162 cursor|default:-227 cursor|pointer:-138
        custom:-163 customer:-114 customers:-118 customer|review:-132 customize:-96
        custom|dropdown:-139 custom|font:-226 custom|html:-247 custom|menu:-202
        custom|select:-143 cv:-103 cw:-136 cx:15 da:-134 dac:-91 dark:-104 darker:-59
        dark|bg:-25 dark|blue:-71 dark|border:-114 dark|gray:-128 dark|text:-70 data:-71
        date:-239 day:-144 db:-105 dba:-37 dbb:49 dbc:-153 dbf:-66 dc:-99 dcd:-81 dd:-87 de:-119
        deals:-144 deck:-143 decoration:-108 dee:-26 default:-46 delete:-150 delivery:-84
        demo:-234 depth:-243 desc:-35 description:-63 description|below:-258 description|text:22
        desc|id:-130 design:-63 designer:16 desktop:-192 desktop|menu:-156 desktop|nav:-245
        desktop|only:-128 desktop|search:-121 detail:-66 detailed:27 details:-70
        details|content:-73 details|header:-131 details|menu:-186 developers:-209
        development:-54 device:-205 df:-123 dfe:-26 dff:-50 dg:-63 dh:-124 di:-66 dialog:-175
        dialog|centered:-215 dialog|content:-184 dialog|off:-28 digital:-48 dir:-83
        direction:-180 direction|column:-170 directory:-204 disable:-120 disabled:-252 disc:-44
        disclaimer:-238 disclaimers:-225 disclosure:-208 discount:-187 discourse:-258
        discourse|tags:-258 discover:-91 discovery:-243 discussion:-195 display:-82
        display|block:-61 display|desktop:-175 display|flex:-152 display|id:-96
        display|inline:-12 div:-72 divide:-103 divider:-183 div|block:-102 dj:-120 dk:-112
        dm:-160 dn:-80 do:-141 doc:-74 docs:-95 document:63 documents:-107 dom:-79 dom|id:-84
        donate:-206 done:-154 dot:-99 dots:-55 double:-84 down:-114 download:-213 dp:-60
        dpd:-148 dpd|container:-148 dpd|content:-148 dpd|desc:-148 dpd|title:-148 dq:-136
        dr:-176 drawer:-243 drawer|cart:-168 drawer|container:-134 drawer|content:-153
        drawer|footer:-175 drawer|form:-181 drawer|header:-219 drawer|inner:-231
        drawer|menu:-246 drawer|navigation:-226 drawer|submenu:-200 drawer|utility:-185
        drop:-179 dropdown:-330 dropdown|animation:-223 dropdown|box:-129
        dropdown|container:-142 dropdown|content:-282 dropdown|item:-222 dropdown|link:-242
        dropdown|list:-246 dropdown|menu:-396 dropdown|none:-190 dropdown|select:-57
        dropdown|tablet:-241 dropdown|toggle:-265 dropdown|wrapper:-173 drop|down:-153 ds:-71
        du:-50 dual:-73 duration:-202 dv:-20 dw:-164 dx:-65 dy:-19 dyn:-98 dynamic:-104
        dyn|item:-105 dyn|items:-105 dyn|list:-105 dz:-133 ea:-112 eae:-111 ease:-150
        ease|in:-136 eb:-102 ebb:-62 ebc:-38 ec:-90 ece:-92 ecf:-62 ed:-68 edb:-123 edd:-164
        edge:-75 edit:-57 editable:-34 editor:-97 editor|wrapper:-188 edit|target:89 ee:-93
        eea:-150 eee:-10 ef:-86 efd:-78 eff:-142 effect:-27 eg:-54 ehf:24 ei:-93 eight:-82 ej:88
        ek:-117 el:-183 element:-76 elementor:-12 elementor|align:-244 elementor|author:-196
        elementor|button:-262 elementor|col:-39 elementor|column:-42 elementor|element:-12
        elementor|field:-168 elementor|form:-168 elementor|grid:-253 elementor|heading:-212
        elementor|hidden:-290 elementor|icon:-255 elementor|inline:-270 elementor|inner:-119
        elementor|labels:-168 elementor|list:-252 elementor|location:-66 elementor|mobile:-202
        elementor|nav:-267 elementor|page:-142 elementor|post:-247 elementor|posts:-174
        elementor|repeater:-235 elementor|section:-24 elementor|shape:-274 elementor|size:-215
        elementor|social:-274 elementor|template:-103 elementor|widget:-12 elements:-56
        element|aa:-111 element|ab:-86 element|ac:-139 element|ad:-131 element|ae:-154
        element|af:-160 element|ba:-113 element|bb:-114 element|bc:-162 element|bd:-92
        element|be:-173 element|bf:-152 element|ca:-114 element|caption:-221 element|cb:-143
        element|cc:-143 element|cd:-116 element|ce:-84 element|cf:-78 element|container:-76
        element|da:-210 element|db:-104 element|dc:-190 element|dd:-153 element|de:-186
        element|df:-130 element|ea:-86 element|eb:-180 element|ec:-152 element|ed:-141
        element|ee:-156 element|ef:-150 element|fa:-110 element|fb:-74 element|fc:-173
        element|fd:-161 element|fe:-154 element|ff:-123 ellipsis:-116 em:-82 email:-355
        email|form:-151 email|signup:-236 embed:-55 embedded:-216 empty:-132 en:-117 enable:-128
        enabled:-147 end:-213 engine:-148 english:-101 entity:-42 entity|reference:-59
        entries:-113 entry:23 entry|content:103 entry|footer:-222 entry|header:-253
        entry|meta:-322 entry|title:-210 en|us:-56 ep:-154 equal:-105 equal|height:-76 er:-36
        error:-210 error|message:-189 es:-219 estate:-108 et:-41 et|boc:27 et|builder:50
        et|footer:-240 et|main:35 et|menu:-208 et|post:111 et|section:45 et|social:-224 eu:-56
        ev:-102 even:-97 event:-100 events:-173 events|auto:-201 events|none:-188 ew:-47 ex:-18
        example:-36 excerpt:-202 exp:-50 expand:-173 expanded:-183 expand|content:-17
        expand|lg:-261 expand|link:-205 expand|watch:-44 expert:-80 explore:-210 extended:-143
        external:-258 extra:-95 extras:-209 ey:-54 eyebrow:-103 ez:-124 fa:-69 facebook:-321
        facet:-91 facts:-11 fade:-190 fade|in:-113 fae:-119 faf:-126 fail:-250 fallback:-73
        false:-123 family:-98 fancy:-49 faq:32 faqs:60 faq|accordion:124 faq|answer:56
        faq|item:27 faq|list:69 faq|section:96 fast:-113 favorites:-115 fb:-40 fba:69 fbc:-112
        fc:-112 fca:-132 fcd:-97 fd:-106 fdb:-14 fdd:-53 fd|column:-125 fe:-130 feature:-59
        featured:-107 features:-29 fec:-94 fee:-129 feed:-90 feedback:-289 fef:-17 ff:-105
        ffe:-71 fff:-44 fg:-49 fh:-41 fi:-81 field:-139 fields:-273 fieldset:-101
        fields|wrapper:-218 field|content:-86 field|description:-258 field|field:-52
        field|group:-137 field|item:32 field|items:-15 field|label:-39 field|required:-192
        field|sublabel:-258 field|type:-51 field|validation:-248 field|wrapper:-262 figure:-193
        file:-144 fill:-132 filled:-149 filter:-159 filters:-111 filter|options:-186
        filter|title:-196 final:-68 financing:-105 find:-164 fine:-199 first:-127
        first|item:-170 first|name:-203 fit:-124 five:-22 fix:-125 fixed:-183 fixed|bottom:-164
        fixed|top:-217 fixer:-198 fj:-64 fk:-53 fl:-142 flag:-112 flat:-137 flex:-99
        flex|align:42 flex|auto:-143 flex|center:-126 flex|col:-62 flex|column:-107
        flex|container:-43 flex|direction:-155 flex|end:-221 flex|grow:-172 flex|item:-118
        flex|justify:-22 flex|lg:-111 flex|md:-141 flex|none:-141 flex|nowrap:-170 flex|row:-118
        flex|shrink:-112 flex|start:-144 flex|wrap:-165 float:-154 floating:-247 float|left:-69
        float|right:-91 flow:-78 flow|col:-102 fltr:-130 fltr|btns:-130 fltr|cnt:-130
        fltr|modal:-130 fltr|opt:-130 fltr|opts:-130 fltr|scrlcnt:-130 fluid:-79 flush:-185
        flyout:-234 flyout|content:-198 fm:-138 fn:-84 fo:-65 focus:-119 focusable:-113
        focus|inset:-185 focus|none:35 focus|outline:-112 focus|visible:-165 folder:-249
        follow:-255 follow|network:-239 follow|tb:-239 follow|us:-183 font:-102 font|body:-66
        font|bold:-79 font|light:-122 font|medium:-110 font|mono:-133 font|normal:-139
        font|sans:-54 font|semibold:-161 font|size:-119 font|weight:-61 food:-96 foot:-165
        footer:-337 footercontent:-165 footer|about:-219 footer|address:-229 footer|block:-270
        footer|blocks:-232 footer|body:-87 footer|bottom:-398 footer|buttons:-259
        footer|categories:-185 footer|col:-278 footer|column:-308 footer|company:-218
        footer|contact:-285 footer|container:-383 footer|content:-347 footer|copyright:-366
        footer|cta:-203 footer|description:-167 footer|disclaimer:-154 footer|email:-196
        footer|footer:-222 footer|form:-214 footer|global:-175 footer|grid:-271
        footer|group:-223 footer|heading:-151 footer|info:-285 footer|inner:-372
        footer|item:-288 footer|left:-260 footer|legal:-312 footer|link:-306 footer|links:-383
        footer|list:-226 footer|logo:-282 footer|main:-275 footer|menu:-321 footer|meta:-211
        footer|middle:-215 footer|mobile:-155 footer|module:-196 footer|nav:-376
        footer|navigation:-271 footer|newsletter:-263 footer|padding:-198 footer|primary:-250
        footer|right:-256 footer|row:-303 footer|secondary:-253 footer|section:-287
        footer|sections:-193 footer|signup:-169 footer|site:-190 footer|social:-323
        footer|subscribe:-154 footer|terms:-247 footer|text:-219 footer|title:-280
        footer|top:-354 footer|utility:-168 footer|widget:-263 footer|widgets:-236
        footer|wrap:-322 footer|wrapper:-276 footnote:-149 footnotes:-204 for:-111 force:-128
        foreground:-62 form:-289 formatted:-11 forms:-163 form|author:-231 form|block:-227
        form|button:-221 form|buttons:-179 form|comment:-223 form|container:-260
        form|content:-160 form|control:-214 form|cookies:-185 form|done:-250 form|email:-267
        form|fail:-250 form|field:-169 form|fields:-202 form|fieldset:-148 form|group:-292
        form|header:-207 form|inline:-224 form|inner:-94 form|input:-213 form|item:-266
        form|modal:-174 form|no:-192 form|row:-78 form|select:-178 form|sublabel:-258
        form|submit:-165 form|text:-190 form|title:-194 form|type:-217 form|url:-209
        form|wrap:-172 form|wrapper:-300 forum:-99 forums:-258 for|layout:35 for|small:-148
        four:-41 fourth:-143 fp:-75 fq:-135 fr:-140 framework:-262 free:-81 from:-123 front:-28
        fs:-91 ft:-115 fu:-211 full:-65 fullscreen:-143 fullwidth:-117 full|bleed:-39
        full|width:-85 functional:-142 fv:-149 fw:-95 fw|bold:-82 fw|wrap:-157 fx:-91 fy:-85
        fz:-79 ga:-76 gallery:-101 gaming:-119 gap:-89 gap|default:-36 gap|lg:-27 gap|px:-140
        gap|xs:-101 garden:-96 gb:-191 gc:-35 gd:-41 ge:-79 gecko:-209 gender:-199 general:-88
        generic:-56 get:-133 get|started:-75 gf:-197 gfield:-258 gfield|contains:-239
        gfield|description:-205 gfield|has:-205 gfield|input:-216 gfield|no:-248
        gfield|type:-248 gfield|visibility:-258 gfield|width:-196 gform:-248 gform|body:-258
        gform|fields:-258 gform|grid:-158 gform|theme:-248 gform|validation:-205
        gform|wrapper:-258 gf|browser:-258 gf|name:-158 gg:-116 gh:-105 gi:-150 gift:-123
        ginput:-171 ginput|complex:-158 ginput|container:-171 github:-26 gj:-54 gk:-111 gl:-133
        global:-137 global|footer:-204 global|header:-221 global|nav:-228 gm:-129 gn:-40 go:-118
        google:-175 gp:-88 gps:-169 gq:-192 gr:-69 gradient:-33 gradient|to:-18 graph:-80
        graphic:13 gravity:-215 gravity|theme:-215 gray:-83 green:-38 grey:-87 grid:-55
        grid|align:-235 grid|card:88 grid|col:-27 grid|cols:-51 grid|column:-30
        grid|container:-12 grid|content:-19 grid|default:-17 grid|flow:-47 grid|header:29
        grid|item:-80 grid|layout:-74 grid|mobile:-202 grid|row:-46 grid|rows:-115
        grid|tablet:-169 group:-171 groups:-124 group|container:-194 group|footer:-222
        group|header:-258 group|hover:-192 group|inner:-112 group|is:-115 group|item:-75
        group|joined:-211 group|parent:-178 group|primary:-165 grow:-131 grp:-159 gs:-111
        gsx:-87 gt:-73 gu:-72 guest:-230 guidance:-79 guide:-31 guides:-112 gutters:-11 gw:-109
        gx:-21 gy:-29 gz:-152 ha:-117 half:-130 hamburger:-161 hamburger|menu:-100 has:-92
        has|background:-110 has|body:-11 has|border:-67 has|children:-378 has|description:-209
        has|dropdown:-221 has|first:-158 has|header:-20 has|hover:-97 has|icon:-200
        has|image:-49 has|menu:-200 has|post:41 has|reject:-148 has|sub:-170 has|submenu:-295
        has|text:-148 hb:-116 hc:-172 hd:-90 hdr:-87 he:-21 head:-163 header:-204
        header|account:-169 header|action:-167 header|actions:-188 header|announcement:-201
        header|background:-167 header|banner:-200 header|bar:-175 header|bottom:-154
        header|buttons:-236 header|container:-272 header|content:-202 header|description:-79
        header|desktop:-76 header|display:-175 header|end:-206 header|group:-234 header|has:-217
        header|header:-175 header|heading:-51 header|icon:-225 header|icons:-166
        header|image:-30 header|inline:-210 header|inner:-312 header|item:-216
        header|layout:-245 header|left:-135 header|link:-190 header|links:-196 header|logo:-140
        header|main:-225 header|menu:-360 header|meta:-149 header|middle:-194 header|mobile:-223
        header|nav:-318 header|navigation:-213 header|off:-246 header|outer:-179
        header|primary:-172 header|right:-212 header|row:-168 header|search:-298
        header|section:-193 header|start:-206 header|sticky:-146 header|text:-185
        header|title:-182 header|top:-286 header|upper:-198 header|utility:-181 header|wrap:-198
        header|wrapper:-273 heading:-61 headings:-66 heading|center:-12 heading|small:-109
        heading|style:-78 heading|text:-114 heading|title:-178 heading|wrapper:-143 headline:-59
        health:-72 height:-63 hello:-24 help:-255 helper:-78 help|container:-194 hentry:52
        hero:-48 hero|button:-134 hero|container:-83 hero|content:-91 hero|section:-63
        hero|text:-89 hero|title:-10 hero|wrapper:-58 hf:-185 hfeed:27 hg:-102 hh:-41 hi:-157
        hidden:-162 hidden|desktop:-259 hidden|label:-245 hidden|lg:-176 hidden|md:-122
        hidden|mobile:-269 hidden|sm:-204 hidden|tablet:-261 hidden|xs:-259 hide:-132
        hide|desktop:-188 hide|for:-151 hide|links:-99 hide|mobile:-160 hide|on:-130 high:-127
        highlight:19 highlighted:13 highlights:54 history:-189 hj:-125 hk:-93 hl:-69 hm:-72
        hn:-85 ho:-182 holder:-223 home:-131 homepage:-50 home|page:87 honeypot:-218
        horizontal:-177 hostcntr:-130 hours:-96 hover:-164 hover|bg:-186 hover|shadow:-103
        hover|text:-182 hover|underline:-285 how:-43 hp:-105 hq:-129 hr:-63 hs:-107 ht:-168
        html:-90 html|block:-25 html|content:-28 html|widget:-254 hu:-185 hub:-105 huge:-126
        hw:-91 hx:-75 hy:43 ia:-72 iab:-148 ib:-109 icon:-201 iconic:-229 icons:-246
        icons|wrapper:-272 icon|cart:-204 icon|container:-179 icon|list:-296 icon|text:-160
        id:-69 id|block:-101 ie:-73 if:-159 iframe:-78 ig:-84 ignore:-139 ii:-79 ij:-93 il:-19
        im:-140 image:-91 images:-152 image|block:-102 image|caption:-202 image|container:-251
        image|gallery:-47 image|text:-47 image|wrapper:-112 img:-86 impact:13 in:-139
        inactive:-97 index:-128 indicator:-99 individual:-161 industries:-198 industry:-98
        info:-157 infobox:12 information:-106 info|again:-159 info|bar:-163 info|block:-92
        info|col:-36 info|container:-15 info|content:-23 info|heading:-46 info|list:-136
        info|title:-174 info|wrapper:31 inherit:-131 init:-126 initial:-183 initialized:10
        inline:-172 inline|block:-240 inline|bullet:-61 inline|flex:-122 inline|item:-298
        inline|items:-270 inline|menu:-187 inline|mod:49 inner:-74 inner|column:-108
        inner|container:-174 inner|content:29 inner|section:-119 inner|wrap:-22
        inner|wrapper:-51 input:-293 input|container:-132 input|group:-319 input|type:-219
        input|wrapper:-213 inset:-202 inside:-150 insight:-74 insights:-30 instagram:-310
        instock:24 insurance:-57 intelligence:-17 interaction:-171 interactive:-123
        internal:-187 intro:-47 invalid:-147 inverse:-75 invert:-67 inverted:-195 invisible:-197
        in|out:-129 io:-126 ip:-93 iq:-32 ir:-50 is:-115 isolate:-32 is|active:-193
        is|content:-234 is|desktop:-58 is|empty:-179 is|hidden:-145 is|layout:-97 is|mobile:-92
        is|open:-84 is|selected:-230 is|style:-163 is|vertical:-140 it:-113 italic:-169
        item:-171 items:-148 items|baseline:-126 items|center:-155 items|end:-127
        items|start:-98 items|stretch:-119 items|wrapper:-155 item|account:-217 item|active:-208
        item|body:46 item|button:-164 item|cart:-135 item|cell:-144 item|container:-147
        item|content:-97 item|description:-73 item|email:-149 item|has:-361 item|heading:-93
        item|home:-338 item|icon:-147 item|info:-17 item|inner:-109 item|label:-76
        item|link:-225 item|list:-164 item|main:-164 item|menu:-201 item|minor:-166
        item|mobile:-193 item|object:-391 item|parent:-202 item|parts:-166 item|price:-167
        item|privacy:-271 item|start:-172 item|status:-179 item|text:-75 item|thread:-166
        item|title:-136 item|top:-188 item|type:-391 item|wrap:-157 item|wrapper:-69 iv:-78
        iw:-77 ix:-90 iz:-76 ja:-157 jb:-45 jc:-119 jc|center:-166 jc|end:-200 jd:-125 je:-166
        jf:-94 jg:-101 ji:-98 jj:53 jk:-93 jl:-150 jm:-44 jn:-241 job:-163 join:-162 joined:-221
        jp:-145 jq:-106 jr:-104 js:-76 js|bottom:-204 js|comment:-175 js|expand:-44
        js|footer:-219 js|form:-254 js|header:-296 js|hidden:-213 js|inline:47 js|lb:120
        js|main:-166 js|message:94 js|modal:-189 js|nav:-266 js|notice:-204 js|notices:-192
        js|off:-226 js|post:78 js|primary:-128 js|product:-121 js|quick:86 js|reactions:-174
        js|reply:56 js|scroll:-226 js|search:-141 js|select:105 js|site:-191 js|thread:-166
        js|view:-89 jt:-64 jump:-225 justification:-234 justification|center:-253 justified:-214
        justify:-135 justify|between:-161 justify|center:-126 justify|content:-135
        justify|end:-216 justify|start:-93 jv:-173 jw:-49 jx:55 jy:-166 jz:-52 ka:-115
        kadence:-66 kb:-81 kc:-31 kd:-140 keys:-211 kf:-29 kh:-17 ki:-23 kit:-30 kitchen:-91
        kn:-123 ko:-102 kp:-147 kq:32 kr:-154 ks:-74 kt:-65 ku:-105 kv:28 kw:-67 kx:-68 ky:-61
        kz:-151 la:-50 label:-173 labels:-204 label|container:-80 label|hidden:-23 landing:-38
        landscape:-140 lang:-131 language:-241 languages:-126 language|selector:-166
        language|switcher:-235 large:-71 larger:18 last:-150 lastmod:-253 last|child:-84
        last|edit:-167 last|item:-192 last|name:-218 later:-161 latest:-166 law:-130
        law|info:-129 layer:-117 layout:-45 layout|body:60 layout|columns:23
        layout|constrained:-64 layout|content:58 layout|flex:-168 layout|flow:-79
        layout|footer:-279 layout|grid:-169 layout|header:-138 layout|horizontal:-234
        layout|inline:-252 layout|left:-253 layout|light:-58 layout|main:36 layout|right:-32
        layout|sidebar:-176 layout|traditional:-243 layout|vertical:-187 layout|wrapper:-57
        lazy:-128 lazyload:-125 lb:-70 lb|container:59 lc:-108 le:-167 lead:-108 leading:-76
        leading|none:-83 leading|normal:-56 leading|px:-52 leading|relaxed:-55 leading|snug:-105
        leading|tight:-121 learn:-159 learning:-99 learn|more:-132 left:-145 leftnav:-126
        left|aligned:-116 left|col:32 left|column:-86 left|container:-156 left|menu:-152
        left|nav:-185 left|sidebar:-257 legacy:-125 legal:-289 legal|links:-253 legend:-116
        length:-142 less:-109 letter:-91 level:-219 lg:-42 lg|auto:-243 lg|block:-213
        lg|border:-179 lg|center:-67 lg|col:-56 lg|flex:-139 lg|gap:-76 lg|grid:-83
        lg|hidden:-125 lg|inline:-155 lg|items:-66 lg|justify:-163 lg|left:-112 lg|max:-117
        lg|mb:-92 lg|min:-43 lg|ml:-62 lg|mt:-76 lg|mx:-48 lg|none:-229 lg|order:-18 lg|pb:-78
        lg|pl:-59 lg|pr:26 lg|pt:-37 lg|px:-92 lg|py:-83 lg|relative:-143 lg|rounded:-202
        lg|row:-49 lg|text:-70 lg|top:-135 lh:-45 li:-96 library:-97 licntr:-130 lifestyle:-61
        light:-87 lightbox:-66 light|blue:-25 light|gray:-127 like:-213 line:-157 linear:-60
        line|clamp:-79 line|height:-250 line|item:-177 link:-228 linked:-117 linkedin:-309
        linklist:-163 links:-329 links|container:-279 links|inner:-239 links|is:-217
        links|item:-233 links|list:-292 links|title:-169 links|wrapper:-226 link|block:-213
        link|bottom:-292 link|color:52 link|column:-226 link|container:-164 link|content:-97
        link|facebook:-213 link|full:-259 link|group:-185 link|holder:-239 link|item:-238
        link|linkedin:-190 link|list:-335 link|next:-253 link|section:-139 link|style:-132
        link|text:-217 link|underline:-87 link|wrap:-83 link|wrapper:-201 list:-126 listing:-80
        listitem:-118 lists:-49 list|columns:-186 list|container:-197 list|content:-56
        list|disc:-14 list|group:-41 list|inline:-118 list|item:-190 list|items:-224
        list|layout:-248 list|list:-144 list|menu:-216 list|none:-71 list|reset:-194
        list|style:-42 list|tags:-230 list|title:-168 list|unstyled:-250 list|user:-130
        list|wrap:-164 list|wrapper:-194 live:-136 lj:-100 lk:25 ll:-134 lm:-40 ln:-108
        load:-223 loading:-256 loc:31 local:-234 locale:-136 localization:-187 location:-118
        locations:-103 location|footer:-281 location|header:-271 location|popup:-236
        location|single:46 locked:-127 log:-147 logged:-155 logged|in:-100 logged|out:-161
        login:-367 login|form:-213 login|link:-136 logo:-144 logos:-27 logout:-161
        logo|left:-200 long:28 loop:-100 loop|item:-185 loop|product:20 low:-69 lower:-241
        lp:-104 lq:-87 lr:-36 ls:-156 lst:-108 lst|cnt:-130 lst|title:-130 lt:-73 ltr:-48 lu:-66
        lv:-96 lw:-132 lx:-102 ly:-200 ma:-112 main:-15 maincontent:48 mainpage:-253
        main|area:24 main|article:97 main|block:57 main|canvas:-28 main|container:-40
        main|content:60 main|footer:-266 main|header:-314 main|inner:-39 main|link:-302
        main|menu:-400 main|nav:-286 main|navigation:-299 main|product:41 main|section:-92
        main|title:-26 main|with:19 main|wrap:16 main|wrapper:-17 manage:-193 management:-117
        map:-87 margin:-72 margin|bottom:-155 margin|left:-133 margin|medium:-156
        margin|none:-14 margin|top:-92 mark:10 markdown:75 marketing:-129 markup:-60 marquee:50
        master:-25 masthead:-314 match:-98 max:-26 max|calc:-212 max|full:-76 max|lg:-43
        max|md:-92 max|mega:-144 max|none:29 max|px:-39 max|screen:-59 max|sm:-24 max|width:-61
        max|xl:-13 max|xs:-79 mb:-59 mb|lg:-73 mb|md:-56 mb|px:-55 mb|sm:-62 mb|xl:59 mb|xs:98
        mc:-79 md:-52 md|auto:-192 md|block:-141 md|border:-104 md|center:-62 md|col:-39
        md|flex:-208 md|gap:-126 md|grid:-98 md|hidden:-191 md|inline:-115 md|items:-132
        md|justify:-153 md|left:-123 md|max:-80 md|mb:-105 md|min:-41 md|ml:-54 md|mr:-182
        md|mt:-137 md|mx:-36 md|my:-135 md|none:-202 md|offset:-142 md|order:-135 md|pb:-63
        md|pr:-78 md|pt:-40 md|px:-70 md|py:-148 md|right:-77 md|row:-194 md|space:-34
        md|start:-169 md|text:-81 md|top:-146 me:-133 media:-116 media|block:-178
        media|container:-79 media|follow:-239 media|gallery:-38 media|image:-195
        media|wrapper:-79 medium:-79 mega:-194 megamenu:-289 mega|align:-158 mega|menu:-204
        mega|nav:-172 mega|no:-158 mega|sub:-158 member:-158 members:-116 men:-82 menu:-338
        menus:-244 menu|about:-258 menu|align:-250 menu|ancestor:-291 menu|bar:-249
        menu|block:-179 menu|body:-186 menu|burger:-255 menu|button:-200 menu|column:-165
        menu|columns:-215 menu|company:-165 menu|container:-400 menu|content:-358
        menu|drawer:-214 menu|dropdown:-302 menu|flyout:-224 menu|footer:-399 menu|grid:-139
        menu|group:-210 menu|header:-325 menu|heading:-226 menu|horizontal:-204 menu|inline:-219
        menu|inner:-278 menu|item:-400 menu|items:-264 menu|layout:-271 menu|left:-202
        menu|level:-178 menu|link:-264 menu|links:-192 menu|list:-315 menu|main:-342
        menu|megamenu:-157 menu|menu:-225 menu|mobile:-259 menu|nav:-258 menu|new:-164
        menu|page:-217 menu|parent:-346 menu|primary:-226 menu|resources:-199 menu|right:-267
        menu|row:-267 menu|search:-217 menu|secondary:-253 menu|section:-201 menu|services:-163
        menu|social:-216 menu|stretch:-215 menu|structural:-246 menu|sub:-194 menu|submenu:-169
        menu|tabs:-208 menu|text:-269 menu|title:-286 menu|toggle:-293 menu|toggleable:-164
        menu|top:-262 menu|wide:-211 menu|wrap:-289 menu|wrapper:-326 message:-81 messages:-26
        message|action:-177 message|attribution:-16 message|avatar:-205 message|body:106
        message|cell:63 message|container:31 message|content:45 message|editor:-165
        message|footer:-193 message|info:87 message|last:-167 message|main:89 message|none:-221
        message|post:59 message|quick:-165 message|user:51 meta:-237 metadata:-263
        meta|container:-149 meta|data:-96 meta|item:-145 me|auto:-204 mf:-49 mfp:-118
        mfp|hide:-118 mg:-124 mi:-15 mid:-98 middle:-106 middle|name:-158 min:-70 mini:-142
        minicart:-197 minicart|total:-144 minimal:-35 mini|cart:-176 minmax:-13 minor:-202
        minor|header:-176 minor|hide:-99 min|full:-53 min|height:-42 min|px:-86 min|screen:-16
        min|width:-192 mix:34 mixed:-116 mix|blend:46 mj:-64 mk:-101 ml:-156 ml|auto:-320
        mm:-126 mn:-111 mo:72 mob:-166 mobile:-228 mobile|align:-258 mobile|app:-45
        mobile|button:-115 mobile|center:-85 mobile|content:-85 mobile|cta:-161
        mobile|drawer:-181 mobile|dropdown:-158 mobile|footer:-84 mobile|header:-225
        mobile|icon:-119 mobile|layout:-225 mobile|menu:-342 mobile|nav:-285
        mobile|navigation:-261 mobile|only:-261 mobile|padding:-196 mobile|search:-209
        mobile|toggle:-150 mobile|top:-130 mobile|width:-185 modal:-259 modal|alert:-160
        modal|body:-272 modal|container:-124 modal|content:-333 modal|description:-182
        modal|dialog:-289 modal|footer:-206 modal|form:-220 modal|header:-295 modal|inner:-138
        modal|lg:-159 modal|opener:-152 modal|sm:-163 modal|small:-160 modal|title:-263
        modal|wrapper:-170 mode:-27 model:-89 modern:-156 mode|default:95 mode|full:103
        mode|passthrough:46 modified:-164 module:-39 module|content:-39 module|header:-64
        module|wrapper:-125 mod|container:47 mono:-134 month:18 more:-213 more|content:-56
        more|topics:-276 more|wrapper:-129 most:-57 motion:-114 motion|reduce:-151 mp:-13 mq:-11
        mr:-137 mr|auto:-235 mr|xl:-108 ms:-137 msg:-145 ms|auto:-165 mt:-106 mt|auto:-140
        mt|lg:-136 mt|md:-56 mt|px:-117 mt|sm:-63 mt|xs:-92 mu:-56 multi:-100 multilevel:-164
        multilevel|dropdown:-164 multiple:-61 muted:-137 mv:69 mw:-16 mw|body:29 mw|content:36
        mw|normal:-204 mw|parser:53 mx:-60 mx|auto:-45 mx|md:-105 my:-131 my|account:-175
        my|auto:-121 mz:-70 na:19 name:-97 names:-113 name|body:-92 name|field:13 name|has:-158
        name|wrapper:-84 narrow:-110 nav:-324 navbar:-317 navbar|collapse:-330 navbar|dark:-224
        navbar|default:-224 navbar|dropdown:-216 navbar|expand:-303 navbar|fixed:-218
        navbar|header:-252 navbar|inner:-194 navbar|item:-154 navbar|light:-200 navbar|main:-118
        navbar|menu:-262 navbar|nav:-372 navbar|supported:-226 navbar|toggleable:-176
        navbar|wrapper:-171 navgroup:-246 navgroup|guest:-226 navigation:-312
        navigation|container:-293 navigation|dropdown:-218 navigation|item:-215
        navigation|link:-191 navigation|links:-147 navigation|list:-226 navigation|menu:-260
        navigation|wrap:-213 navigation|wrapper:-241 navy:-94 nav|bar:-282 nav|button:-142
        nav|buttons:-272 nav|card:-97 nav|col:-169 nav|column:-198 nav|container:-291
        nav|content:-250 nav|cta:-191 nav|desktop:-168 nav|dropdown:-282 nav|el:-226
        nav|fill:-93 nav|footer:-175 nav|group:-203 nav|header:-187 nav|inner:-276 nav|item:-400
        nav|items:-189 nav|label:-193 nav|left:-262 nav|link:-287 nav|links:-322 nav|list:-293
        nav|login:-181 nav|main:-260 nav|menu:-400 nav|mobile:-254 nav|nav:-181
        nav|opposite:-226 nav|page:-199 nav|pages:-141 nav|panel:-200 nav|pills:-158
        nav|previous:-206 nav|primary:-295 nav|right:-251 nav|row:-178 nav|scroller:-217
        nav|search:-222 nav|secondary:-249 nav|section:-170 nav|social:-161 nav|source:-204
        nav|sticky:-233 nav|sub:-187 nav|submenu:-213 nav|subnav:-98 nav|tabs:-138 nav|text:-197
        nav|title:-257 nav|toggle:-209 nav|top:-49 nav|user:-194 nav|wrap:-255 nav|wrapper:-323
        nb:-43 nd:-54 ne:-77 necessary:-128 necessary|checkbox:-128 nested:-119 network:-250
        network|link:-239 network|tb:-239 neutral:-88 new:-85 news:-97 newsletter:-209
        newsletter|form:-293 newsletter|signup:-207 new|message:56 next:-97 nf:-56 ng:-139
        ni:-62 nine:11 nj:10 nl:-113 nm:-53 nn:-30 no:-90 nocontent:-175 node:-34 nodes:-132
        node|content:59 node|view:64 none:-122 normal:-100 normal|catlinks:-204 not:-137
        notes:-241 notice:-203 notices:-210 notice|content:-204 notification:-105
        notification|bar:-62 notify:-181 notranslate:-23 not|first:-104 not|prose:-131 now:-119
        nowrap:-180 no|border:-80 no|description:-248 no|framework:-238 no|group:-204
        no|gutters:-50 no|hover:-98 no|image:60 no|js:-65 no|label:-209 no|margin:-53
        no|middle:-158 no|padding:-43 no|prefix:-158 no|print:-190 no|scrollbar:-145
        no|spacing:-12 no|suffix:-158 no|touch:-16 no|underline:-84 no|wrap:-77 np:-82 nr:-46
        ns:-33 nstab:-253 nstab|main:-253 nu:-198 num:-75 number:-102 numbers:-51 nv:-192
        nw:-194 ny:-127 nz:-64 ob:-56 object:-338 object|category:-340 object|custom:-379
        object|page:-400 object|post:-288 object|product:-202 odd:-100 of:-133 off:-110
        offcanvas:-202 offer:-188 offers:-117 office:-95 offset:-75 offset|lg:-105
        offset|md:-130 off|canvas:-109 of|contents:-260 of|stock:38 og:-107 oi:-44 oj:-50 ok:21
        om:-114 on:-139 one:-114 onebox:-115 onebox|body:-115 onetrust:-161 onetrust|banner:-161
        onetrust|button:-161 onetrust|consent:-161 onetrust|group:-161 onetrust|pc:-130
        onetrust|policy:-161 one|third:-46 online:-114 only:-191 on|desktop:-175 on|hover:-37
        on|mobile:-187 on|sale:-38 on|scroll:-111 oo:54 op:-14 opacity:-138 open:-124
        opener:-172 opposite:-226 opposite|list:-221 opt:-110 optin:-207 option:-139
        options:-211 opts:-138 oq:-26 or:-117 orange:-91 order:-114 order|first:-129
        order|lg:-79 order|md:-57 origin:-110 original:-45 os:-32 ot:-111 other:-181
        ot|always:-130 ot|btn:-130 ot|cat:-130 ot|category:-130 ot|chkbox:-130 ot|desc:-130
        ot|dpd:-148 ot|fade:-130 ot|flat:-152 ot|fltr:-130 ot|hide:-130 ot|iab:-148 ot|lst:-130
        ot|pc:-130 ot|sdk:-176 ot|sel:-130 ot|selall:-130 ot|tgl:-130 ot|vs:-130 ou:-105
        our:-164 out:-171 outdoor:-48 outer:-129 outer|after:-218 outer|opposite:-197
        outer|wrapper:-168 outlet:-29 outline:-175 outlined:-167 outline|none:-132 output:-56
        outside:-173 out|of:-15 ov:-110 over:-38 overflow:-96 overflow|auto:-165
        overflow|hidden:-64 overflow|scroll:-131 overflow|visible:-76 overlay:-163 overline:-55
        override:37 overview:-27 overview|actions:-128 ow:-116 owl:-103 owner:-134 oy:-56 oz:-26
        pa:-62 package:-57 packages:-135 pad:-22 padded:15 padding:-45 padding|bottom:-109
        padding|global:10 padding|left:-180 padding|medium:-27 padding|right:-267
        padding|section:-22 padding|top:-90 padding|vertical:-120 page:-29 pager:-177 pages:-222
        pages|container:-106 pages|item:-152 pages|list:-141 page|ancestor:-276 page|body:10
        page|child:-22 page|container:-24 page|content:32 page|footer:-307 page|header:-169
        page|id:-14 page|item:-175 page|jump:-158 page|layout:-31 page|main:27 page|nav:-218
        page|padding:-20 page|parent:-177 page|section:23 page|sub:-141 page|title:-226
        page|width:-18 page|wrapper:19 pagination:-298 pairs:-211 pairs|justified:-211 pane:-67
        panel:-117 panels:-46 panel|body:-12 panel|content:-156 panel|default:-17
        panel|heading:-67 panel|title:-201 para:-49 paragraph:16 paragraph|type:94
        paragraph|view:94 parent:-143 parser:53 parser|output:53 part:-112 partial:-59
        partners:-117 parts:-219 passthrough:46 password:-154 path:-34 pattern:-48 payment:-103
        payments:-141 pb:-62 pb|bg:-62 pb|button:-158 pb|code:-156 pb|column:46 pb|css:46
        pb|gutters:50 pb|lg:-58 pb|md:-29 pb|module:45 pb|post:101 pb|px:-49 pb|row:46
        pb|section:45 pb|sm:-39 pb|social:-239 pb|text:-61 pb|with:-69 pb|xl:-12 pc:-15
        pc|content:-130 pc|desc:-130 pc|footer:-130 pc|hdr:-130 pc|lst:-130 pc|scrollbar:-130
        pc|sdk:-130 pd:28 pdp:30 pe:-135 peek:-55 people:-44 per:-53 performance:-37
        permalink:-234 personal:-160 pe|lg:-135 pf:-98 pg:-44 ph:-70 phone:-186 photo:-91
        php:-14 picker:-190 picks:-126 pill:-113 pills:-198 pinned:-233 pinterest:-224 pl:-97
        place:-42 placeholder:-138 placement:34 place|content:-59 place|items:-79 plain:-182
        plan:-158 platform:-120 play:-115 player:-173 plp:27 plus:-86 pl|lg:-73 pl|md:-39
        pl|xl:-56 pn:-199 po:-38 podcast:-103 podcasts:-139 point:-68 pointer:-232
        pointer|events:-243 pointer|none:-213 pointer|underline:-228 points:-59 policies:-192
        policy:-276 policy|text:-177 pop:-101 popmake:-105 popmake|overlay:-105 popover:-266
        popover|content:-216 popular:-255 popup:-304 popup|content:-181 popup|title:-135
        portable:-127 portal:-180 portfolio:-44 pos:-136 position:-150 position|absolute:-88
        position|bottom:-82 position|fixed:-187 position|left:-32 position|relative:-148
        position|right:-95 post:-15 postbody:40 posts:-243 posts|container:-167 posts|skin:-174
        posts|thumbnail:-174 post|ancestor:-306 post|author:-242 post|body:92 post|comments:-190
        post|content:81 post|date:-296 post|excerpt:-241 post|footer:-269 post|header:-290
        post|info:-329 post|layout:58 post|meta:-195 post|navigation:-283 post|parent:-306
        post|section:-193 post|share:-229 post|tag:-203 post|tags:-174 post|text:-143
        post|thumbnail:41 post|title:-299 post|type:-283 post|wrap:-156 power:-65 powered:-300
        powered|by:-300 pp:-137 pq:-194 pr:-75 pre:-95 preferences:-153 prefix:-117 press:-212
        prev:-244 preview:-104 previous:-263 prev|next:-177 pre|footer:-177 price:-55 prices:-69
        price|container:-40 price|label:-72 price|section:22 price|wrapper:-33 pricing:-34
        primary:-125 primary|content:11 primary|footer:-198 primary|link:-168 primary|menu:-227
        primary|nav:-233 primary|navigation:-210 primary|text:-259 print:-302 printfooter:-253
        print|hidden:-202 print|none:-189 priority:-46 privacy:-313 privacy|content:-128
        privacy|overview:-128 privacy|policy:-288 pro:-25 prod:30 product:-14 products:-134
        products|grid:-34 products|wrapper:-11 product|actions:-101 product|add:-145
        product|badge:-132 product|card:-103 product|cat:-66 product|container:21
        product|content:61 product|description:140 product|detail:30 product|details:97
        product|form:-198 product|grid:-32 product|info:-22 product|information:22
        product|item:-41 product|link:-177 product|listing:-19 product|media:-127
        product|meta:-70 product|modal:-170 product|nav:21 product|options:-94
        product|overview:54 product|page:-44 product|price:14 product|rating:-110
        product|reviews:-95 product|search:-86 product|specs:-30 product|tag:19
        product|template:28 product|tile:19 product|wrapper:48 profile:-121 program:-82
        programs:-172 progress:-30 project:-108 projects:-190 promo:-107 promos:-52
        promotion:-164 promo|content:-60 prompt:-110 pros:115 prose:105 provider:-73 pr|lg:-88
        pr|md:-82 pr|px:-90 ps:-119 pt:-77 pt|lg:-193 pt|login:-253 pt|md:-79 pt|px:-37
        pt|xl:-83 pu:-114 pub:-55 publication:-216 publish:42 published:-262 pull:-98
        pull|left:-104 pull|right:-215 pum:-105 pum|container:-105 pum|overlay:-105
        pum|responsive:-105 pum|theme:-105 purchase:-89 purple:-53 push:-95 pv:-118 px:-75
        px|lg:-38 px|md:-92 px|px:-181 px|sm:-170 py:-111 python:-31 py|lg:-60 py|md:-95
        py|px:-93 pz:56 qa:-55 qb:-112 qc:-86 qd:-65 qe:-125 qf:-61 qg:11 qh:-40 qi:-49 qj:-78
        qk:-18 ql:-20 qm:-164 qn:-99 qr:-100 qs:17 qu:-64 quantity:-265 question:29
        questions:-211 quick:-48 quicklinks:-193 quick|add:23 quick|edit:89 quick|links:-196
        quick|reply:-165 quick|search:-259 qv:-115 qx:-85 qy:-55 qz:-61 ra:-39 radio:-108
        radius:-183 radius|content:-165 radix:-89 rail:-119 range:-246 rank:-36 rate:-52
        rating:-62 ratings:-156 rating|count:-178 ratio:-16 rb:-77 rc:-91 rd:-56 re:-60
        react:-125 reactions:-202 reactions|bar:-174 reactions|list:-174 read:-137 reader:-297
        reader|text:-260 reading:24 read|more:-55 read|time:-186 real:-106 real|estate:-108
        rec:-176 recent:-219 recentchanges:-253 recentchangeslinked:-253 recent|posts:-143
        recipe:-55 recommendation:-165 recommended:-186 red:-113 redesign:-39 reduce:-164
        ref:-116 reference:-67 references:-94 refinement:-87 refinements:-78 refresh:-100
        region:-43 region|content:55 region|footer:-227 region|header:-128 register:-294
        register|link:-232 regular:-70 reject:-194 reject|all:-194 rel:-83 related:-364
        related|content:-190 related|links:-206 related|posts:-307 related|products:-158
        relative:-96 relaxed:-55 release:-204 rem:-273 remove:-173 remove|product:-127
        repeat:-20 repeater:-235 repeater|item:-235 replies:-268 reply:-91 reply|new:56
        reply|title:-257 report:12 request:-188 required:-313 res:-171 research:-144 reset:-87
        resource:-64 resources:-196 resources|menu:-195 respond:-265 responsive:-27 result:-125
        results:-39 return:-135 returns:-40 reveal:-42 reverse:-43 review:-121 reviews:-115
        reviews|header:-190 review|body:-141 review|card:-139 review|text:-144 rg:-67 rh:46
        rich:60 rich|text:55 right:-175 right|col:-14 right|column:-102 right|container:-140
        right|rail:-173 right|side:-139 right|sidebar:-214 ring:-210 rk:-45 rl:56 rm:-23 ro:21
        role:-153 root:-37 rounded:-123 rounded|full:-139 rounded|lg:-129 rounded|md:-150
        rounded|none:-41 rounded|sm:-47 rounded|xl:-107 row:-56 rows:-119 row|cols:-139
        row|container:-78 row|fluid:-33 row|full:-22 row|header:-61 row|layout:-143
        row|main:-186 row|minor:-114 row|no:-121 row|opposite:-210 row|reverse:-81 row|span:-47
        row|start:-128 row|tb:-76 row|wrapper:-85 rp:42 rq:-171 rr:-69 rs:-40 rt:-52 rte:67
        ru:-195 running:-221 rv:-130 rw:-45 rx:-133 rz:-66 sa:-156 sale:-148 sales:-187 sans:-41
        save:-77 sb:-116 scale:-266 scheme:-20 score:-136 screen:-146 screen|reader:-293
        screen|xl:-42 scrlcnt:-130 scroll:-152 scrollable:-108 scrollbar:-205 scroller:-267
        scroller|scroll:-217 scrolling:-97 scroll|buttons:-226 scroll|container:-167
        scroll|mt:71 sd:-102 sdk:-188 sdk|columns:-161 sdk|container:-161 sdk|row:-161 se:-61
        search:-250 searchbar:-164 searches:-152 searchform:-291 search|bar:-177 search|box:-277
        search|button:-210 search|constraint:-211 search|container:-308 search|content:-188
        search|dropdown:-121 search|field:-158 search|filter:-165 search|form:-400
        search|header:-133 search|inner:-232 search|input:-187 search|menu:-129
        search|mobile:-120 search|modal:-243 search|nav:-49 search|result:-142 search|results:31
        search|wrapper:-221 sec:-28 second:-103 secondary:-195 secondary|content:-152
        secondary|links:-169 secondary|menu:-221 secondary|nav:-221 secondary|navigation:-218
        section:-52 sections:-136 sections|announcement:-185 sections|footer:-213
        sections|header:-220 section|alt:-147 section|container:-106 section|content:23
        section|footer:-211 section|full:-97 section|group:-223 section|head:-189
        section|header:-125 section|heading:29 section|height:-14 section|inner:-48
        section|item:-146 section|items:-172 section|links:-255 section|list:-141
        section|nav:-213 section|regular:46 section|right:-174 section|sections:-230
        section|small:-141 section|tb:-76 section|template:48 section|text:-65
        section|title:-109 section|with:-155 section|wrap:-98 section|wrapper:12 security:-117
        see:-260 sel:-157 selall:-130 selall|hostcntr:-130 selall|licntr:-130
        selall|vencntr:-130 select:-106 selected:-223 selection:-93 selector:-324
        selector|container:-146 select|none:-174 select|to:118 select|wrapper:-124 self:-159
        self|center:-96 self|end:-99 self|start:-107 self|stretch:-223 sel|all:-130 sel|blk:-130
        semi:-97 semibold:-186 seo:-28 separator:-121 series:-56 serif:-55 server:-149
        service:-127 services:-167 set:-97 settings:-246 settings|popup:-161 set|external:-165
        sf:-170 sf|menu:-215 sg:-115 sg|navbar:-169 shadow:-124 shadow|lg:-83 shadow|md:-93
        shadow|none:-147 shadow|sm:-76 shadow|xl:-156 shape:-195 shape|rounded:-232
        shape|square:-101 share:-337 shared:-23 share|button:-187 share|buttons:-260
        sharing:-238 shell:-56 ship:-65 shipping:-93 shop:-166 shopify|section:10 shopping:-94
        shopping|cart:-142 short:-34 shortcode:-110 show:-178 show|all:-163 show|for:-236
        show|mobile:-211 show|more:-140 show|on:-100 show|tablet:-188 shrink:-117 si:-59
        side:-186 sidebar:-173 sidebars:-17 sidebar|block:-167 sidebar|container:-263
        sidebar|content:-178 sidebar|inner:-260 sidebar|item:-191 sidebar|list:-199
        sidebar|menu:-187 sidebar|nav:-205 sidebar|primary:-231 sidebar|wrapper:-181
        sidecar:-127 sidepanel:-201 side|by:-142 side|menu:-210 sig:-75 sign:-246 signature:-199
        signed:-161 signin:-181 signup:-332 signup|form:-252 sign|in:-247 sign|up:-181
        silver:-77 similar:-177 simple:-97 single:-29 single|column:-72 single|content:86
        single|product:16 site:-97 site|blocks:10 site|container:-35 site|content:55
        site|description:-153 site|footer:-395 site|header:-351 site|info:-229 site|inner:35
        site|links:-175 site|main:67 site|menu:-181 site|nav:-134 site|navigation:-224
        site|search:-265 site|sub:-182 site|title:-257 six:20 size:-150 size|default:-196
        size|full:-170 size|large:-89 size|medium:-48 size|sm:-143 size|small:-97 sk:-185
        skin:-71 skin|classic:-196 skip:-194 skip|link:-166 skip|to:-74 sku:145 sl:-133
        slate:-156 slick:-64 slide:-117 slider:-43 slider|buttons:-124 slider|container:-78
        slider|item:39 slider|slide:-81 slides:33 slideshow:-10 slide|out:-159 slogan:-254
        slot:-58 slot|container:-32 slug:-120 sm:-97 small:-114 smaller:-85 small|text:-154
        sm|block:-96 sm|flex:-189 sm|gap:-153 sm|grid:-102 sm|hidden:-127 sm|items:-134
        sm|justify:-124 sm|max:-97 sm|mb:-105 sm|ml:-137 sm|mt:-123 sm|mx:-28 sm|none:-204
        sm|pb:-16 sm|pt:-45 sm|px:-82 sm|py:-111 sm|text:-85 sm|vertical:-220 sn:-110 snap:-43
        snug:-105 so:-130 social:-392 socials:-250 social|facebook:-205 social|icon:-236
        social|icons:-280 social|item:-199 social|link:-251 social|links:-290 social|media:-292
        social|menu:-181 social|network:-239 social|share:-260 soft:-123 software:-174
        solid:-106 solution:-124 solutions:-132 sort:-190 sort|by:-71 source:-165 sp:-39
        space:-106 spacer:-143 space|between:-210 spacing:-19 span:-37 span|full:-29 spec:39
        special:-36 specifications:62 spinner:-226 split:-23 sponsored:-153 sq:-160 sqs|html:-30
        square:-86 sr:-288 sr|only:-258 ss:-114 st:-119 stack:-50 stacked:-138 standalone:-95
        standard:-22 star:-50 stars:-221 start:-130 started:-66 start|date:-172 stat:66
        state:-58 static:-105 statistics:-219 status|message:-149 status|publish:63 step:-70
        steps:38 sticky:-210 sticky|container:-154 sticky|header:-165 sticky|primary:-162
        sticky|top:-135 stock:-57 storage:-203 store:-191 stores:-145 stories:-69 story:-49
        stretch:-152 stretched:-191 string:-79 strip:-82 striped:37 stroke:-163 strong:-17
        struct:-166 structural:-206 struct|item:-166 studies:-110 style:-132 styled:-116
        styles:-26 style|button:-269 style|default:-91 style|normal:-108 su:-169 sub:-305
        subcategory:-45 subgrid:56 subhead:-85 subheader:-98 subheading:-116 subject:-37
        sublabel:-276 sublabel|below:-252 sublabel|hidden:-158 sublist:-202 submenu:-342
        submenu|item:-259 submenu|list:-228 submission:-116 submit:-306 subnav:-253
        subscribe:-331 subscriber:-174 subscribe|form:-240 subscription:-176 subtext:-101
        subtitle:-93 subtle:-162 subtotal:-175 sub|footer:-188 sub|header:-171 sub|heading:-10
        sub|menu:-393 sub|nav:-242 sub|title:-35 success:-187 suffix:-72 suggestions:-188
        summary:-85 super:-104 support:-142 supported:-235 supported|content:-226 surface:-136
        survey:-138 sv:-163 svg:-122 sw:-17 swatch:-49 swiper:-113 swiper|container:-65
        swiper|slide:-104 swiper|wrapper:-111 switch:-177 switcher:-300 sx:-33 system:-36
        system|breadcrumb:-153 system|main:57 ta:-165 tab:-109 tabbed:-12 table:-81 tablet:-128
        tablet|align:-204 tablet|center:-201 tablet|width:-164 table|container:-62
        table|header:-12 table|heading:-10 table|of:-272 table|responsive:25 tablist:-158
        tabpanel:-47 tabs:-98 tabs|container:-76 tabs|content:72 tabs|item:-59 tabs|list:-159
        tabs|wrapper:-47 tab|bar:-121 tab|container:-117 tab|content:-70 tab|footer:-128
        tab|header:-110 tab|list:-87 tab|pane:-66 tab|panel:-53 tab|section:-107 tab|title:-126
        tag:-62 tagline:-196 taglist:-173 tags:-322 tag|list:-153 talk:-247 target:-24 tax:-38
        taxonomy:-297 tb:-123 tb|footer:-239 tc:-72 td:-35 te:-130 teal:-44 team:-124 teams:-108
        teaser:-103 tech:-124 technology:-115 tel:-144 templates:-59 template|main:50
        template|page:-17 ten:-31 term:-119 terms:-347 tertiary:-141 test:-174 testimonial:-15
        testimonial|content:-24 text:-68 textarea:-198 textwidget:-319 text|align:-144
        text|base:-70 text|black:-92 text|block:-87 text|blue:-63 text|body:-38 text|bold:-65
        text|bottom:-87 text|box:63 text|brand:-92 text|button:-66 text|center:-129
        text|color:-76 text|column:86 text|container:-58 text|content:-37 text|default:-115
        text|editor:-92 text|field:-76 text|formatted:-16 text|gray:-60 text|heading:10
        text|headline:-70 text|inner:-63 text|left:-87 text|lg:-87 text|light:-37 text|link:-132
        text|long:81 text|md:-172 text|muted:-112 text|no:-25 text|purple:-59 text|px:-142
        text|red:-123 text|right:-222 text|secondary:-63 text|section:45 text|size:-132
        text|sm:-173 text|start:-117 text|style:-33 text|tb:-240 text|text:-58
        text|uppercase:-114 text|weight:-70 text|white:-174 text|with:-99 text|wrap:13
        text|wrapper:-65 text|xl:-49 text|xs:-267 tf:-76 tg:-90 tgl:-130 th:-37 thank:-166
        thank|you:-166 the:-71 theme:-46 theme|bg:-15 theme|default:-115 theme|light:-17
        theme|no:-238 theme|post:63 thin:-45 third:-162 this:-74 thread:-103 threads:-176
        thread|alt:-166 thread|even:-199 thread|info:-150 thread|list:-189 thread|odd:-166
        three:-101 three|column:-53 thumb:-40 thumbnail:-14 thumbnails:13 ti:-192 ticker:-163
        tier:-87 tight:-112 tile:-82 tiles:-64 time:-186 tiny:-119 tip:38 tips:-101 title:-155
        titles:-63 title|block:-127 title|container:-169 title|nav:-220 title|text:-58
        title|title:-39 title|value:-226 title|wrap:-118 title|wrapper:-108 tl:-128 tm:-70
        to:-90 toc:-244 toc|container:-211 toc|link:-251 toc|list:-268 toggle:-269
        toggleable:-113 toggleable|left:-164 toggle|wrap:-105 tool:-134 toolbar:-225 tools:-157
        tooltip:-181 top:-153 topbar:-257 topic:-67 topics:-245 topics|list:-276 topic|body:40
        topic|category:-274 topic|list:-276 topic|title:-287 topnav:-252 top|banner:-35
        top|bar:-267 top|column:-24 top|container:-71 top|content:-113 top|full:-169
        top|header:-216 top|inner:-194 top|label:-258 top|left:-212 top|level:-195
        top|margin:-113 top|md:-125 top|menu:-269 top|nav:-317 top|navigation:-222 top|px:-96
        top|radius:-165 top|right:-170 top|row:-78 top|search:-195 top|section:-45 top|text:-87
        top|wrapper:-208 total:-116 totals:-234 touch:-146 to|action:-79 to|cart:-112
        to|content:-83 to|quote:118 to|top:-213 tp:-114 tq:-41 tr:-30 track:-78 tracking:-169
        tracking|tight:-134 tracking|wide:-238 trade:-144 traditional:-216 trail:-178
        training:-116 transform:-194 transition:-165 transition|all:-175 transition|colors:-180
        transition|opacity:-119 transition|transform:-187 translate:-189 transparent:-74
        travel:-94 tray:-121 trending:-237 trial:-133 trigger:-155 truncate:-59 trust:-165
        trusted:15 ts:-140 tt:-96 tu:-44 tv:-56 tw:-69 twitter:-288 two:-96 tx:-36 txt:-82 ty:98
        type:-65 types:-129 type|archive:-115 type|custom:-384 type|email:-299
        type|honeypot:-205 type|image:-162 type|name:-158 type|post:-108 type|product:33
        type|rich:32 type|select:-128 type|string:-78 type|submit:-170 type|taxonomy:-345
        type|text:-38 type|textarea:-179 type|widget:-82 typography:12 ua:-183 ub:-119 uc:-82
        ud:-91 ue:-69 uf:-119 uh:10 ui:-38 uid:-152 uj:-61 uk:-133 ul:-66 um:-108
        unavailable:-57 undefined:-90 under:-68 underline:-189 unfurl:-72 unified:-31 unit:-145
        universal:-112 unordered:52 unstyled:-228 uo:-16 up:-127 update:-111 updated:-235
        updates:-141 upper:-212 uppercase:-221 uq:-254 ur:-153 url:-202 us:-155 usage:-135
        use:-41 user:-141 username:-84 users:-125 user|banner:-191 user|content:94
        user|details:-144 user|extras:-190 user|info:-194 user|item:-168 user|links:-211
        user|menu:-227 user|section:-142 user|title:-216 using:-212 util:-148 utility:-275
        utility|bar:-120 utility|links:-238 utility|nav:-270 uu:-99 ux:-60 uy:-152 uz:-167
        va:-70 validate:-194 validation:-228 validation|below:-248 validation|container:-205
        valign:-99 valign|top:-99 value:-79 values:-79 var:-70 variable:-80 variant:-119
        variants:-204 variation:-13 variations:-55 variations|button:-30 variation|add:-30
        vb:-46 vc:-11 vc|row:20 vd:-107 vencntr:-130 version:-235 versions:-190 vert:-31
        vertical:-137 vertical|align:-47 vertical|alignment:-65 vertical|center:-68 vf:-101
        vg:-224 vh:-137 vi:-85 via:-87 video|container:-79 view:-72 viewed:-153 viewer:-30
        viewport:-75 views:-193 viewsource:-246 views|element:-76 views|row:-76 view|all:-209
        view|content:-68 view|display:-104 view|dom:-89 view|id:-105 view|mode:88
        visibility:-251 visibility|hidden:-158 visibility|visible:-258 visible:-202
        visible|outline:-181 visible|ring:-151 visitor:-143 visual:-183 visually:-247
        visually|hidden:-243 vk:-35 vl:-40 vm:-83 vo:-83 vote:-229 votes:-159 vp:-41 vq:-160
        vr:-75 vs:-96 vs|config:-130 vu:-34 vw:-110 vy:-61 wa:-69 warning:-67 warranty:31
        watch:-54 wb:-116 wc:-106 wd:-113 we:-126 web:-171 website:-130 weight:-86
        weight|bold:-107 weight|medium:-202 weight|regular:-84 weight|semibold:-219 welcome:-15
        wf:-126 wg:-12 wh:-58 what:-53 whatlinkshere:-253 white:-109 whitespace:-85
        whitespace|nowrap:-200 who:-100 why:-26 wide:-115 wider:-54 widget:-165 widgets:-204
        widgettitle:-171 widget|area:-273 widget|author:-196 widget|block:-262
        widget|button:-261 widget|container:-55 widget|content:-80 widget|custom:-233
        widget|form:-168 widget|heading:-209 widget|html:-157 widget|icon:-213
        widget|mobile:-193 widget|nav:-325 widget|post:-270 widget|posts:-174 widget|search:-268
        widget|social:-282 widget|tablet:-164 widget|text:-184 widget|theme:63 widget|title:-298
        widget|width:-182 widget|wrap:-38 widget|wrapper:-74 width:-82 width|auto:-249
        width|full:-90 width|inherit:-116 width|initial:-205 width|large:-76 width|wide:-14
        wiki:-248 window:-141 wishlist:-217 with:-91 without:-164 with|background:-112
        with|border:-224 with|icon:-91 with|image:52 with|sidebar:19 with|summary:-92 wj:-106
        wk:-39 wl:-109 wm:-191 wn:11 wo:-193 women:-147 woocommerce|loop:61
        woocommerce|variation:-30 word:-62 words:-39 work:-86 world:-82 wp:-17 wpb:17
        wpb|content:77 wpb|text:86 wpb|wrapper:99 wpcf:-196 wpcf|form:-196 wp|caption:-203
        wp|container:-123 wp|element:-221 wp|site:10 wp|social:-217 wr:-55 wrap:-84 wrapper:-73
        wrapper|inner:-83 wrapper|module:-105 wrap|inner:22 wrap|wrap:-182 ws:-91 wt:-113
        wt|cli:-128 wy:-188 wysiwyg:104 wz:-117 xa:-69 xb:-171 xc:-92 xd:-89 xe:-58 xf:-147
        xg:-81 xi:-100 xk:-60 xl:-56 xlarge:-30 xl|auto:-186 xl|block:-205 xl|col:-119
        xl|flex:-179 xl|gap:-96 xl|grid:-52 xl|hidden:-138 xl|justify:-196 xl|ml:-97
        xl|none:-175 xl|px:-17 xl|text:-90 xm:50 xn:-142 xo:-93 xp:-16 xr:-25 xs:-114
        xsmall:-170 xs|block:-126 xs|text:46 xt:-152 xv:-160 xx:-76 xxl:-15 xxs:-36 xy:-174
        ya:-131 yb:-17 yc:66 ye:-92 year:-161 yellow:-55 yes:-146 yf:-62 yi:-50 yj:-166 yk:-86
        yl:-46 yn:-100 you:-153 your:-166 youtube:-266 yr:-39 yu:-130 yv:-117 yw:-123 yx:-29
        yy:-187 yz:-41 za:-70 zc:-89 zd:-154 zero:-166 zf:-34 zg:-89 zh:-185 zi:-62 zip:-176
        zn:-171 zone:-97 zoom:-71 zp:-64 zs:-105 zu:-93 zw:-96 zx:-164
        """
}
