"""The well-known palettes of PS3.6 B, 256 entries of 8 bits.

Generated from the palette files of pydicom 3.0.2
by plugins/pixels/color/tools/make_palettes.py; change that, not this file.

UIDS: name to UID. PALETTES: UID to the entries of red, then green, then blue, packed by zlib in base 85.
"""

UIDS = {
    "HOT_IRON": "1.2.840.10008.1.5.1",
    "PET": "1.2.840.10008.1.5.2",
    "HOT_METAL_BLUE": "1.2.840.10008.1.5.3",
    "PET_20_STEP": "1.2.840.10008.1.5.4",
    "SPRING": "1.2.840.10008.1.5.5",
    "SUMMER": "1.2.840.10008.1.5.6",
    "FALL": "1.2.840.10008.1.5.7",
    "WINTER": "1.2.840.10008.1.5.8",
}

PALETTES = {
    "1.2.840.10008.1.5.1": (
        "c-muNVqxRp;^7kz5)qS-l95wTQc=^;($O<8GBLBTvaxe;a&hzU^6?7@3JHsdiit}|N=eJe%E>DzDk-a|s;O&eYH91}>gk&>Y09)2"
        "v*yfOuxQD$6|2^)+puZNwjI0n>^pGi$gvZr&YZh&>B_Ymx9;3~@aW027q8yD`|#<@w;#X${QEz^fMKA)z=r?8`=3I<!oedTA|a!o"
        "qM>78VqxRp;^7kz5)qS-l95wTQc=^;($O<v%8WS+maJH_Vatv^2acRLbK%O3I}e_`c=O@Qk3atbqWd2Z"
    ),
    "1.2.840.10008.1.5.2": (
        "c-muNpbRiFv$At?^YRM{i;7E1%gQS%tEy{i>*^aCo0?l%+uA!iySjUN`}zk4hlWK&#l$5frKDwK<>VC<m6TOf)zmdKwX}6~_4G}c"
        "G-cY1S##zsShQr>idC!EuHU$M>-L?y_wGM<_~`MIr_Y|hc=_t}o44=YfB5+6^OvvRzW@07>-V3(|Nf^CFfg&Oad7eQ2?&XZNl3}a"
        "DJZF^X=v%_85o(ESy<WFA-O+1GCDRsF*!9oGdnlGu(-6mvbwgRuBNJ@tfZ(QFDEM_EhQ--E+#4>EF>tv&&SKd&Be*V-qzaE+|<}m"
        "UsqdGT~%38URGLCTvS+)pO>4Hot2r9ko^u$E^Z!PK7Ii~AtZ#~nspmCZP~VC*PeX`4jnmm;?$XQ7cO17cH`Eadk-ExdG_Mfn|B{R"
        "efjp|*Ps8SL?E^RsBdg;ZSU;v?VmV#>hzhj=gwcac<J($B*fpJA74JadGX}Iof}s!oH=piz@8mjHmq5(WWk&nQzrCuv^3OIloaG-"
        "q$I>dgar6_xH#BYm>B42s3^!thzRg-urRQ2@Cb-V$SA02=opw-*f_X&_ymMT#wMm_<`$M#);6|w_D-BSbMC^WtJZDWwrk&^W2eqt"
        "x_0Z{qi3()efsw6KLBc%UDW"
    ),
    "1.2.840.10008.1.5.3": (
        "c-muNpao!N<K*EN5|xmWRZv#b)X_IGF}Jj~b8vEX_ww-z3=WNmicLsP%go6yDk-n3ZD?-m?CGC0b;j&@3zsZgxn}*Qtvhz_J9O;i"
        "*^5_i-hJ@o#hVXbzW@GD6TmP)fQf~TgOi(=Ur<<7TtZ4lPC-dUO+!;#SKrXs)ZD_#1{hc_ZXTZAzW%`A3Xh12iAzXINz2I0&do0@"
        "E-kO9s;O&eYH91}?C$NKIC<*y8MEfhTd-)!vK1>=uU)@!^VaP<cJ0}B;Lwp{Cr+L|d;a3(tJiPbx^wTrqbE<FzkL1n{fAFqzWw<1"
        "`|p3SL%4YO1V9dvl$MoOR901oxx>=h*51+C)g9uDkTAG2vU2hYib_h$E30ek8=G6(VXl}td+z*&i<d6PaKzC=`}geJwt2(4)hm`R"
        "nm=dev<Y1;b(O`r>50*y{$4J27DoCynrg}lvQiSFLi{|OY|KO?DpLz<J4Y8_lJXA<jfjp*Oi9nmEhsLltf^~kY47TtFnQX{IrA4S"
        "U9o!IhRxe{?%99n=!w(kE?vEG`~IV+FW$WW^!4YT{{UX#Cr$"
    ),
    "1.2.840.10008.1.5.4": (
        "c-pPeK@Gql5Jb_HgajlY0ST3W1f*0#B~$`V;QHq<32k`ih49%3sFa*Sa^#{0Y45TOgWfF<-88MRPWH=GCwcR5BvZ<GmtUWR`Tk<L"
        "uqKbOF+cY2f0<J`zLWk1zN$*h"
    ),
    "1.2.840.10008.1.5.5": (
        "c-s5_e`Es&MkZz!RyKAHPA+a9UOs*SK_OugQ894|NhxU=Svh$HMI~hwRW)@DO)YI5T|IpRLnC7oQ!{f5ODk&|TRVFPM<-_&S2uSL"
        "PcLsDUqAnVz@Xre(6I1`$f)R;*tqzF#H8eu)U@=B%&hF3+`RmP!lL4m(z5c3%Bt#`+PeCN#-`?$*0%PJ&aUpB-oE|`6DLicGIiSY"
        "88c_io-=pe`~?daEnc#8+42=DSFK*NcHR078#is<vUS_`9XogJ-m`b#{sRXO9X@jO*zpr5Pn|w<_T2dk7cX7Da`oEv8#iy=zH|59"
        "{Ra;pJ$~}^+4C1KU%h_w_TBprA3uHm^7Y&IA3uNn{`2?W|NsB~{`vju=a28-zJB@q>Enm@@7}(7{p#h5=g*!#dHm?%gZuaH-no72"
        "=8fyuu3ou(>Eea+=gyuved^?i<HwF3Ieh5gf&KgT?%BO-=Z@{$wr<(HY2$|V>(;JWy=vu(<;#{XS-fcBg8B32&Y3-H=8WmnrcRkW"
        "Y2t+bzTTehuFj73w$_&BrpAW)y4srRs>+J;veJ^`qQZjwyxg4Ztjvt`wA7U3q{M{yxY(HJsK|)$u+Wg;puhlsKVKhjFHaA5H&+*D"
        "Cr1Z+J6juTD@zM=GgA{|BSQmyJzX7bElmw|HB}X5B}D~!IawKLDM<-&F;Nj=AwdCtK3*PfE=~@1HdYp9CPoGTwp0EP"
    ),
    "1.2.840.10008.1.5.6": (
        "c-muN7}?<e|9}7f{{8dk_wQf7e*XON<NNn--@bnR^5ygAPoF-1{P5xZ`*-i&zJ2rN_3Kx!UcP+s;`#Gu&z?Sg^5pU3M~@ypeDL7@"
        "{d@QB-o10@_U&7@Zr;3c<NEb$*REc@a^>>nOP4NQyl~<C`E%#ao;`Es^yyQlPM$n*;`s4n$BrI7a^&#gLx&C?JaAzD{(bxQ?%lIz"
        "_wHT0cJAD<WBc}P+qQ1qvSst;O`A4u+^}K&`gQBpu3fWc_3BltR<2yJV)^oA%a$%(vSjh%MT-_LT(DsN{CV@{&Yd%7_Uu`+X3m^3"
        "WBT-I)22?HGG+4QNs}f{oG_ukzpt;ix2LDOyQ{0Sv!kQEy{)aawWX!Gxv8nKv7uq0!=H(Tjf0DaPe4dSOhQUVPC-dUO+!mZ&%nsU"
        "%)-jX&cV^y)!ozE*FP{gG(0joHa;;qH9a#sH@~pBw7jyqw!X2swY{^uw}0Z~snci9o;!cx;-$-1u3o!-<L0f~ckbT1@4%rW$4;C&"
        "bMC^WE7xw^x^wTrqbJW^yn6HQ!>2Fbe*F6L4*)g#|9}"
    ),
    "1.2.840.10008.1.5.7": (
        "c-s5_e}sd7fB*dc_4CK~Z(qNB{`B#~`*&~Oyngla#q(!RpFDo_@WK6ickkT3b@RscYgeyazI5@z`EzH_oIZ8(#PMTCj~qU9@WB3k"
        "d-v?#wR6YzZCkf&-n4PU`gLp9tX{Qp#qwoKmn>eiaKZd}bLY&SHFL)FX;Y_6o-}bne_wA;cUNaeds}Nub5mnOeO+x$bya0Wd0A;m"
        "aZzDGeqL@)c2;IadRl5qa#CVKd|YfybW~(Scvxsia8O`?zn`y<x0k1fyPK<vvy-EPy`8O%wUwoXxtXbnv5}#HzMig*ww9)bx|*tr"
        "vXY{Lyqv6zw3MWTxR|Jju#lhtKOZj-Hy0-dI~ywtGZQ1jNCyB3U4D="
    ),
    "1.2.840.10008.1.5.8": (
        "c-muN7+Ao_#LU9V#?HaX#m&RZ$1fl#BrGB-CN3c<B`qT>C$FHWq^zQ<rmmr>rLCi@r*B|rWNcz;W^Q3=Wo=_?XYb(P=;Z9;>gMj@"
        ">E-R?>*pU37!({58WtWA85JE98yBCDn3SB7nwFlCnU$TBo0nfuSX5k6T2@|BSyf$ATUSr911Pk=p|PpCrM0cSqqD2Kr?;<v!o*3F"
        "r%atTea6gLv**m6H-EvxMT?g#UABD1%2lh^tX;Q$!^TaUw`|?EeaFsSyZ7wfxBtMwLx+zXJ$C%W$y2A#oIQ8`!o^FMuUx%${l?8("
        "x9{A&cmKh|M~|O8efIpt%U7@8ynXln!^cmbzkL1n{m0K=zyJLG_y7O@fB*je{qyJd?_a-u{`~Rd`}c3(zJC4k<@4uHpFV#4@ZtUY"
        "ckkZ5ee>q^>sPN{zI^fG`SWMbo<4o@<niN2j~+gJ@ZkRad-v|%y>sXG?OV5Q-n?<+`t@tqu3o)z<?`iAmo8qsaN+#<bLY;UJ#*&t"
        "=~Jgpo;-2l`0-=MjvhU7<nZA`hYlV*aA5!bef#$A-Lq%+?p?cf?%c6s`}S?ywr<_BW%K4un>KFTuwniBb?eryU9)EO>Q$>&u3WKV"
        "`SNAUmM&egWbxufixw_iuwefDdGqGZoik_l>{+vB&YUr0`t)hjrcRwQW%A@nlO|4_FrmM{udlbar>DEStE;oKqocjOt*y1SrKP#K"
        "sj0ECp#cDSW?v8"
    ),
}
